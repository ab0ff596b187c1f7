{{/* What the operator does where LabelingJobs are. */}}
{{- define "plumbline.operatorRules" -}}
- apiGroups: [labeling.plumbline.io]
  resources: [labelingjobs]
  verbs: [get, list, watch, patch, delete]
- apiGroups: [labeling.plumbline.io]
  resources: [labelingjobs/status]
  verbs: [update]
# To own Jobs where the cluster guards owner references.
- apiGroups: [labeling.plumbline.io]
  resources: [labelingjobs/finalizers]
  verbs: [update]
- apiGroups: [labeling.plumbline.io]
  resources: [workteams]
  verbs: [get]
- apiGroups: [batch]
  resources: [jobs]
  verbs: [get, list, watch, create, patch, delete]
- apiGroups: [""]
  resources: [pods]
  verbs: [list, watch]
- apiGroups: [events.k8s.io]
  resources: [events]
  verbs: [create]
{{- end -}}

{{/* StorageClasses are the cluster's: an operator of single namespaces has no rights on them. */}}
{{- define "plumbline.storageRules" -}}
# To find a class that encrypts with a job's volumeKMSKeyID.
- apiGroups: [storage.k8s.io]
  resources: [storageclasses]
  verbs: [list]
{{- if .Values.storage.createEncryptedClasses.enabled }}
# To make one, by server-side apply.
- apiGroups: [storage.k8s.io]
  resources: [storageclasses]
  verbs: [create, patch]
{{- end }}
{{- end -}}
