-- Progressing while people and the model label, as a Job is while it runs; Healthy once the labels are there.
local health = { status = "Progressing", message = "Waiting for the operator" }
if obj.metadata.deletionTimestamp ~= nil then
  health.message = "Being deleted"
  return health
end
if obj.status == nil or obj.status.observedGeneration ~= obj.metadata.generation then
  return health
end
if obj.status.stage ~= nil then
  health.message = obj.status.stage
  if obj.status.iteration ~= nil and obj.status.iteration > 0 then
    health.message = obj.status.stage .. ", iteration " .. obj.status.iteration
  end
end
local words = { Failed = "Degraded", Stalled = "Degraded", Complete = "Healthy", Suspended = "Suspended" }
for _, condition in ipairs(obj.status.conditions or {}) do
  if condition.status == "True" and words[condition.type] ~= nil then
    return { status = words[condition.type], message = condition.message }
  end
end
return health
