-- ARGV: token. The name stays: whoever held before, and slept meanwhile, must not find the store untouched.
if redis.call('HGET', 'dragoman:meta', 'holder') == ARGV[1] then redis.call('HSET', 'dragoman:meta', 'until', 0) end
return 1
