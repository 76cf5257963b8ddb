-- ARGV: instant, limit. Deletes so many records whose term was over then; answers how many there were.
local over = redis.call('ZRANGEBYSCORE', 'dragoman:terms', '-inf', ARGV[1], 'LIMIT', 0, ARGV[2])
for _, member in ipairs(over) do
  local cut = string.find(member, '\0', 1, true)
  local ns, key = string.sub(member, 1, cut - 1), string.sub(member, cut + 1)
  redis.call('HDEL', 'dragoman:values:' .. ns, key)
  redis.call('ZREM', 'dragoman:keys:' .. ns, key)
  redis.call('ZREM', 'dragoman:terms', member)
end
return #over
