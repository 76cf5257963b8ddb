-- ARGV: token, 'take' or 'renew', term in ms. Answers 1 when the token holds the store from now on, by the server's clock.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local holder, till = unpack(redis.call('HMGET', 'dragoman:meta', 'holder', 'until'))
local isFree = not holder or (ARGV[2] == 'take' and tonumber(till or 0) <= now)
if holder ~= ARGV[1] and not isFree then return 0 end
if holder ~= ARGV[1] then redis.call('HSET', 'dragoman:meta', 'holder', ARGV[1], 'turn', 0) end
redis.call('HSET', 'dragoman:meta', 'until', now + ARGV[3])
return 1
