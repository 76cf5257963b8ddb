-- The copies that snapshot.lua made.
for _, ns in ipairs(redis.call('SMEMBERS', 'dragoman:snapshot:namespaces')) do
  redis.call('UNLINK', 'dragoman:snapshot:keys:' .. ns, 'dragoman:snapshot:values:' .. ns)
end
redis.call('UNLINK', 'dragoman:snapshot:namespaces')
return 1
