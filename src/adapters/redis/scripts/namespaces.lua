-- Those that hold records.
local full = {}
for _, ns in ipairs(redis.call('SMEMBERS', 'dragoman:namespaces')) do
  if redis.call('EXISTS', 'dragoman:keys:' .. ns) == 1 then full[#full + 1] = ns end
end
return full
