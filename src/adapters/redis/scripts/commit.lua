-- Writes, deletes, clears and sweeps, all or none; answers how many records each change met.
-- ARGV: token, turn, then five for each change: kind, namespace, key, term, stored.
-- Who is not the holder writes nothing, and neither does a commit that was given up and arrives after all.
local token, turn = ARGV[1], ARGV[2]
if token ~= '' then
  local holder, last = unpack(redis.call('HMGET', 'dragoman:meta', 'holder', 'turn'))
  if holder and holder ~= token then return redis.error_reply('LOCKED the store has another holder') end
  if last and tonumber(last) >= tonumber(turn) then return redis.error_reply('STALE a younger commit came first') end
end

local answers, known = {}, {}

local function forget(ns, key)
  redis.call('ZREM', 'dragoman:terms', ns .. '\0' .. key)
  redis.call('HDEL', 'dragoman:values:' .. ns, key)
  return redis.call('ZREM', 'dragoman:keys:' .. ns, key)
end

local kinds = {}

function kinds.set(ns, key, term, stored)
  if not known[ns] then redis.call('SADD', 'dragoman:namespaces', ns) end
  known[ns] = true
  redis.call('ZADD', 'dragoman:keys:' .. ns, 0, key)
  redis.call('HSET', 'dragoman:values:' .. ns, key, stored)
  if term == '' then redis.call('ZREM', 'dragoman:terms', ns .. '\0' .. key)
  else redis.call('ZADD', 'dragoman:terms', term, ns .. '\0' .. key) end
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
    local cut = string.find(member, '\0', 1, true)
    forget(string.sub(member, 1, cut - 1), string.sub(member, cut + 1))
  end
  return #over
end

for at = 3, #ARGV, 5 do
  answers[#answers + 1] = kinds[ARGV[at]](ARGV[at + 1], ARGV[at + 2], ARGV[at + 3], ARGV[at + 4])
end
-- last: the first write is the one that a full server refuses, and deleting must go on
if token ~= '' then redis.call('HSET', 'dragoman:meta', 'holder', token, 'turn', turn) end
return answers
