-- Keeps and deletes records, all or none.
-- ARGV: token, turn, then four for each record: namespace, key, term, stored; nothing stored deletes it.
-- Who is not the holder writes nothing, and neither does a commit that was given up and arrives after all.
local token, turn = ARGV[1], ARGV[2]
if token ~= '' then
  local holder, last = unpack(redis.call('HMGET', 'dragoman:meta', 'holder', 'turn'))
  if holder and holder ~= token then return redis.error_reply('LOCKED the store has another holder') end
  if last and tonumber(last) >= tonumber(turn) then return redis.error_reply('STALE a younger commit came first') end
end

local known = {}
for at = 3, #ARGV, 4 do
  local ns, key, term, stored = ARGV[at], ARGV[at + 1], ARGV[at + 2], ARGV[at + 3]
  if stored == '' then
    redis.call('HDEL', 'dragoman:values:' .. ns, key)
    redis.call('ZREM', 'dragoman:keys:' .. ns, key)
  else
    if not known[ns] then redis.call('SADD', 'dragoman:namespaces', ns) end
    known[ns] = true
    redis.call('ZADD', 'dragoman:keys:' .. ns, 0, key)
    redis.call('HSET', 'dragoman:values:' .. ns, key, stored)
  end
  if term == '' then redis.call('ZREM', 'dragoman:terms', ns .. '\0' .. key)
  else redis.call('ZADD', 'dragoman:terms', term, ns .. '\0' .. key) end
end
-- last: the first write is the one that a full server refuses, and deleting must go on
if token ~= '' then redis.call('HSET', 'dragoman:meta', 'holder', token, 'turn', turn) end
return 1
