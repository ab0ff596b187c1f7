{{- define "plumbline.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 40 | trimSuffix "-" -}}
{{- end -}}

{{- define "plumbline.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 40 | trimSuffix "-" -}}
{{- else if contains (include "plumbline.name" .) .Release.Name -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name (include "plumbline.name" .) | trunc 40 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{/* The labels that a component is selected by: (list $ "operator"). */}}
{{- define "plumbline.selector" -}}
{{- $root := index . 0 -}}
app.kubernetes.io/name: {{ include "plumbline.name" $root }}
app.kubernetes.io/instance: {{ $root.Release.Name }}
app.kubernetes.io/component: {{ index . 1 }}
{{- end -}}

{{/* The labels of what belongs to a component: (list $ "operator"). */}}
{{- define "plumbline.labels" -}}
{{- $root := index . 0 -}}
{{ include "plumbline.selector" . }}
app.kubernetes.io/version: {{ $root.Chart.AppVersion | quote }}
app.kubernetes.io/part-of: plumbline
app.kubernetes.io/managed-by: {{ $root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" $root.Chart.Name $root.Chart.Version | replace "+" "_" }}
{{- end -}}

{{/* The image of a program: (list $ "operator"). */}}
{{- define "plumbline.image" -}}
{{- $values := (index . 0).Values -}}
{{- $image := index $values.images (index . 1) -}}
{{- with $values.image.registry }}{{ . }}/{{ end -}}
{{- if $image.digest -}}
{{ $image.repository }}@{{ $image.digest }}
{{- else -}}
{{ $image.repository }}:{{ default (index . 0).Chart.AppVersion $values.image.tag }}
{{- end -}}
{{- end -}}

{{- define "plumbline.pullSecrets" -}}
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- end -}}

{{/* The name of a component's service account: (list $ "operator"). */}}
{{- define "plumbline.serviceAccount" -}}
{{- $root := index . 0 -}}
{{- default (printf "%s-%s" (include "plumbline.fullname" $root) (index . 1)) (index $root.Values (index . 1)).serviceAccount.name -}}
{{- end -}}

{{- define "plumbline.workforceUrl" -}}
{{- if .Values.workforce.enabled -}}
http://{{ include "plumbline.fullname" . }}-workforce:8080
{{- else -}}
{{ required "workforce.url must name the workforce service where workforce.enabled is false." .Values.workforce.url }}
{{- end -}}
{{- end -}}

{{/* Pod Security's restricted profile. */}}
{{- define "plumbline.podSecurity" -}}
runAsNonRoot: true
runAsUser: 65532
runAsGroup: 65532
fsGroup: 65532
fsGroupChangePolicy: OnRootMismatch
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{- define "plumbline.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end -}}

{{/* nodeSelector, tolerations and affinity of a component: (list $ "operator"). */}}
{{- define "plumbline.placement" -}}
{{- $component := index (index . 0).Values (index . 1) -}}
{{- with $component.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $component.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $component.affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{/* How the store is opened, as environment variables by name, without credentials. */}}
{{- define "plumbline.storeEnv" -}}
{{- $env := dict -}}
{{- with .Values.store.endpoint }}{{ $_ := set $env "AWS_ENDPOINT_URL_S3" . }}{{ end -}}
{{- with .Values.store.region }}{{ $_ := set $env "AWS_REGION" . }}{{ end -}}
{{- if .Values.store.pathStyle }}{{ $_ := set $env "PLUMBLINE_S3_PATH_STYLE" "true" }}{{ end -}}
{{- with .Values.store.kmsKeyId }}{{ $_ := set $env "PLUMBLINE_KMS_KEY_ID" . }}{{ end -}}
{{- toJson $env -}}
{{- end -}}

{{/* Environment variables by name, as a container has them. */}}
{{- define "plumbline.env" -}}
{{- range $name, $value := . }}
- name: {{ $name }}
  value: {{ $value | quote }}
{{- end }}
{{- end -}}

{{/* Fails where a map of environment variables holds what looks like a secret: (list "steps.env" map). */}}
{{- define "plumbline.refuseSecrets" -}}
{{- $where := index . 0 -}}
{{- range $name, $value := index . 1 -}}
{{- $secret := regexMatch "SECRET|PASSWORD|TOKEN|ACCESS_KEY|CREDENTIALS" (upper $name) -}}
{{- if and $secret (not (regexMatch "_(FILE|URI)$" (upper $name))) -}}
{{- fail (printf "%s must hold no secret, but names %s: put it in a Secret, and that Secret's name in store.existingSecret." $where $name) -}}
{{- end -}}
{{- end -}}
{{- end -}}
