/**
 * The layout, and the scripts that read and write it. A script runs alone and whole, as MULTI and EXEC would, and may
 * look before it writes: whether this process still holds the store, and whether a younger commit came before.
 *
 *   dragoman:keys:NS     sorted set, all scores 0: the keys of a namespace in the order of their bytes
 *   dragoman:values:NS   hash: key -> term|value, the term in milliseconds since 1970 or empty
 *   dragoman:terms       sorted set: NS, a zero character, key -> term; what `sweep` looks at
 *   dragoman:namespaces  set of all namespaces ever written
 *   dragoman:snapshot:*  copies of the first two and the fourth, for who exports
 *   dragoman:meta        hash: layout, holder, until, turn
 *
 * The server's own expiry is not used: it knows whole keys only, and its clock is not ours.
 */
export const livePrefix = 'dragoman:';
export const snapshotPrefix = 'dragoman:snapshot:';
export const valuesKey = (namespace: string): string => `dragoman:values:${namespace}`;
export const metaKey = 'dragoman:meta';

/** How many arguments of commitScript stand for one change: kind, namespace, key, term, stored. */
const commitLoop = `
local answers, known = {}, {}

local function forget(ns, key)
  redis.call('ZREM', 'dragoman:terms', ns .. '\\0' .. key)
  redis.call('HDEL', 'dragoman:values:' .. ns, key)
  return redis.call('ZREM', 'dragoman:keys:' .. ns, key)
end

local kinds = {}

function kinds.set(ns, key, term, stored)
  if not known[ns] then redis.call('SADD', 'dragoman:namespaces', ns) end
  known[ns] = true
  redis.call('ZADD', 'dragoman:keys:' .. ns, 0, key)
  redis.call('HSET', 'dragoman:values:' .. ns, key, stored)
  if term == '' then redis.call('ZREM', 'dragoman:terms', ns .. '\\0' .. key)
  else redis.call('ZADD', 'dragoman:terms', term, ns .. '\\0' .. key) end
  return 1
end

kinds.delete = forget

function kinds.clear(ns)
  local keys = redis.call('ZRANGE', 'dragoman:keys:' .. ns, 0, -1)
  for _, key in ipairs(keys) do forget(ns, key) end
  return #keys
end

function kinds.sweep(_, _, before, limit)
  local over = redis.call('ZRANGEBYSCORE', 'dragoman:terms', '-inf', before, 'LIMIT', 0, limit)
  for _, member in ipairs(over) do
    local cut = string.find(member, '\\0', 1, true)
    forget(string.sub(member, 1, cut - 1), string.sub(member, cut + 1))
  end
  return #over
end

for at = 3, #ARGV, 5 do
  answers[#answers + 1] = kinds[ARGV[at]](ARGV[at + 1], ARGV[at + 2], ARGV[at + 3], ARGV[at + 4])
end
-- last: the first write is the one that a full server refuses, and deleting must go on
if token ~= '' then redis.call('HSET', '${metaKey}', 'holder', token, 'turn', turn) end
return answers`;

/** Who is not the holder writes nothing, and neither does a commit that was given up and arrives after all. ARGV: token, turn. */
const guard = `
local token, turn = ARGV[1], ARGV[2]
if token ~= '' then
  local holder, last = unpack(redis.call('HMGET', '${metaKey}', 'holder', 'turn'))
  if holder and holder ~= token then return redis.error_reply('LOCKED the store has another holder') end
  if last and tonumber(last) >= tonumber(turn) then return redis.error_reply('STALE a younger commit came first') end
end`;

export const commitScript = `${guard}\n${commitLoop}`;

/** ARGV: command, namespace, bound, other bound, limit. Answers keys and their stored values. */
export const pageScript = `
local keys = redis.call(ARGV[1], 'dragoman:keys:' .. ARGV[2], ARGV[3], ARGV[4], 'LIMIT', 0, ARGV[5])
if #keys == 0 then return {{}, {}} end
return {keys, redis.call('HMGET', 'dragoman:values:' .. ARGV[2], unpack(keys))}`;

export const namespacesScript = `
local full = {}
for _, ns in ipairs(redis.call('SMEMBERS', 'dragoman:namespaces')) do
  if redis.call('EXISTS', 'dragoman:keys:' .. ns) == 1 then full[#full + 1] = ns end
end
return full`;

/**
 * Redis knows no reading of one moment, but a script runs alone: it copies all namespaces, and who reads goes on with
 * the copies. Those of a reader that was killed are gone after an hour.
 */
export const snapshotScript = `
local function copy(name)
  redis.call('COPY', '${livePrefix}' .. name, '${snapshotPrefix}' .. name, 'REPLACE')
  redis.call('EXPIRE', '${snapshotPrefix}' .. name, 3600)
end
for _, ns in ipairs(redis.call('SMEMBERS', '${livePrefix}namespaces')) do
  copy('keys:' .. ns)
  copy('values:' .. ns)
end
copy('namespaces')
return 1`;

export const dropSnapshotScript = `
for _, ns in ipairs(redis.call('SMEMBERS', '${snapshotPrefix}namespaces')) do
  redis.call('UNLINK', '${snapshotPrefix}keys:' .. ns, '${snapshotPrefix}values:' .. ns)
end
redis.call('UNLINK', '${snapshotPrefix}namespaces')
return 1`;

/** ARGV: token, 'take' or 'renew', term in ms. Answers 1 when the token holds the store from now on, by the server's clock. */
export const lockScript = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local holder, till = unpack(redis.call('HMGET', '${metaKey}', 'holder', 'until'))
local isFree = not holder or (ARGV[2] == 'take' and tonumber(till or 0) <= now)
if holder ~= ARGV[1] and not isFree then return 0 end
if holder ~= ARGV[1] then redis.call('HSET', '${metaKey}', 'holder', ARGV[1], 'turn', 0) end
redis.call('HSET', '${metaKey}', 'until', now + ARGV[3])
return 1`;

/** ARGV: token. The name stays: whoever held before, and slept meanwhile, must not find the store untouched. */
export const releaseScript = `
if redis.call('HGET', '${metaKey}', 'holder') == ARGV[1] then redis.call('HSET', '${metaKey}', 'until', 0) end
return 1`;
