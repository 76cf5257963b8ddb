-- Redis knows no reading of one moment, but a script runs alone: it copies all namespaces, and who reads goes on with
-- the copies. Those of a reader that was killed are gone after an hour.
local function copy(name)
  redis.call('COPY', 'dragoman:' .. name, 'dragoman:snapshot:' .. name, 'REPLACE')
  redis.call('EXPIRE', 'dragoman:snapshot:' .. name, 3600)
end
for _, ns in ipairs(redis.call('SMEMBERS', 'dragoman:namespaces')) do
  copy('keys:' .. ns)
  copy('values:' .. ns)
end
copy('namespaces')
return 1
