-- ARGV: command, namespace, bound, other bound, limit. Answers keys and their stored values.
local keys = redis.call(ARGV[1], 'dragoman:keys:' .. ARGV[2], ARGV[3], ARGV[4], 'LIMIT', 0, ARGV[5])
if #keys == 0 then return {{}, {}} end
return {keys, redis.call('HMGET', 'dragoman:values:' .. ARGV[2], unpack(keys))}
