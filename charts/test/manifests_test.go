package test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	appsv1 "k8s.io/api/apps/v1"
	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	rbacv1 "k8s.io/api/rbac/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/apimachinery/pkg/util/yaml"
	"k8s.io/client-go/kubernetes/scheme"
	"k8s.io/pod-security-admission/api"
	"k8s.io/pod-security-admission/policy"
	sigsyaml "sigs.k8s.io/yaml"
)

const stepJobs = "../../operator/src/test/resources/golden/*.yaml"

// Kinds that clients of Kubernetes don't know.
var foreignKinds = map[string]bool{"CustomResourceDefinition": true, "ServiceMonitor": true}

func TestKubernetesKnowsEachFieldAndNoneIsTwice(t *testing.T) {
	forEachValueSet(t, func(t *testing.T, _, manifests string) { objects(t, manifests) })
}

func TestPodsKeepToTheRestrictedProfile(t *testing.T) {
	forEachValueSet(t, func(t *testing.T, _, manifests string) {
		for _, object := range objects(t, manifests) {
			assertRestricted(t, object)
			assertMemoryIsLimited(t, object)
		}
	})
}

func TestStepsKeepToTheRestrictedProfile(t *testing.T) {
	files, _ := filepath.Glob(stepJobs)
	if len(files) == 0 {
		t.Fatal("no golden Jobs of the operator")
	}
	for _, file := range files {
		jobs := objects(t, read(t, file))
		if len(jobs) == 0 {
			t.Errorf("%s holds no Job", file)
		}
		for _, job := range jobs {
			assertRestricted(t, job)
		}
	}
}

func TestRightsNameWhatTheyAreFor(t *testing.T) {
	forEachValueSet(t, func(t *testing.T, _, manifests string) {
		for name, rules := range rules(objects(t, manifests)) {
			for _, rule := range rules {
				words := append(append(append([]string{}, rule.APIGroups...), rule.Resources...), rule.Verbs...)
				for _, word := range words {
					if strings.Contains(word, "*") {
						t.Errorf("%s has a wildcard: %v", name, rule)
					}
				}
				for _, resource := range rule.Resources {
					if resource == "secrets" || resource == "configmaps" || resource == "pods/exec" || resource == "pods/log" {
						t.Errorf("%s may %v %s", name, rule.Verbs, resource)
					}
				}
				if len(rule.NonResourceURLs) > 0 {
					t.Errorf("%s has rights on URLs: %v", name, rule)
				}
			}
		}
	})
}

func TestWatchedNamespacesNeedNoRightInTheCluster(t *testing.T) {
	withEachHelm(t, func(t *testing.T, h helm) {
		watched := map[string]bool{}
		for _, object := range objects(t, h.rendered(t, "values/namespaced.yaml")) {
			switch role := object.(type) {
			case *rbacv1.ClusterRole, *rbacv1.ClusterRoleBinding:
				t.Errorf("there is a %T", role)
			case *rbacv1.Role:
				watched[role.Namespace] = true
			}
		}
		if !reflect.DeepEqual(watched, map[string]bool{"team-a": true, "team-b": true, "plumbline-system": true}) {
			t.Errorf("Roles are in %v", watched)
		}
	})
}

func TestRightsAreTheSameInBothModes(t *testing.T) {
	withEachHelm(t, func(t *testing.T, h helm) {
		everywhere := rules(objects(t, h.rendered(t, "values/default.yaml")))["ClusterRole plumbline-operator"]
		somewhere := rules(objects(t, h.rendered(t, "values/namespaced.yaml")))["Role plumbline-operator"]
		if len(everywhere) == 0 || !reflect.DeepEqual(withoutStorage(everywhere), somewhere) {
			t.Errorf("%v\n%v", everywhere, somewhere)
		}
	})
}

func TestTheConsoleMayGetAndListLabelingJobsAndNothingElse(t *testing.T) {
	withEachHelm(t, func(t *testing.T, h helm) {
		wanted := []rbacv1.PolicyRule{{APIGroups: []string{"labeling.plumbline.io"}, Resources: []string{"labelingjobs"}, Verbs: []string{"get", "list"}}}
		for values, role := range map[string]string{"production": "ClusterRole plumbline-console", "namespaced": "Role plumbline-console"} {
			if found := rules(objects(t, h.rendered(t, "values/"+values+".yaml")))[role]; !reflect.DeepEqual(found, wanted) {
				t.Errorf("%s: the console may %v", values, found)
			}
		}
		if found, is := rules(objects(t, h.rendered(t, "values/trial.yaml")))["ClusterRole plumbline-console"]; is {
			t.Errorf("a service without a console may %v", found)
		}
	})
}

func TestStorageClassesAreListedAndMadeOnlyWhereThatIsAskedFor(t *testing.T) {
	withEachHelm(t, func(t *testing.T, h helm) {
		for values, wanted := range map[string][]string{"default": {"list"}, "production": {"list", "create", "patch"}} {
			var verbs []string
			for _, rule := range rules(objects(t, h.rendered(t, "values/"+values+".yaml")))["ClusterRole plumbline-operator"] {
				if isStorage(rule) {
					verbs = append(verbs, rule.Verbs...)
				}
			}
			if !reflect.DeepEqual(verbs, wanted) {
				t.Errorf("%s: StorageClasses may be %v, not %v", values, verbs, wanted)
			}
		}
	})
}

func withoutStorage(rules []rbacv1.PolicyRule) []rbacv1.PolicyRule {
	var kept []rbacv1.PolicyRule
	for _, rule := range rules {
		if !isStorage(rule) {
			kept = append(kept, rule)
		}
	}
	return kept
}

func isStorage(rule rbacv1.PolicyRule) bool {
	return reflect.DeepEqual(rule.APIGroups, []string{"storage.k8s.io"}) && reflect.DeepEqual(rule.Resources, []string{"storageclasses"})
}

// Helm 3 reads the logs for `helm test --logs` when it has deleted what the policy says.
func TestTheTestsPodOutlivesItsSuccessSoThatItsLogsCanBeRead(t *testing.T) {
	withEachHelm(t, func(t *testing.T, h helm) {
		tested := 0
		for _, object := range objects(t, h.rendered(t, "values/default.yaml")) {
			if pod, is := object.(*corev1.Pod); is && pod.Annotations["helm.sh/hook"] == "test" {
				tested++
				if policy := pod.Annotations["helm.sh/hook-delete-policy"]; policy != "before-hook-creation" {
					t.Errorf("%s is deleted at %s", pod.Name, policy)
				}
			}
		}
		if tested == 0 {
			t.Error("no test")
		}
	})
}

func TestSecretsAreOnlyNamed(t *testing.T) {
	forEachValueSet(t, func(t *testing.T, _, manifests string) {
		for _, object := range objects(t, manifests) {
			if secret, is := object.(*corev1.Secret); is {
				t.Errorf("the Secret %s is in the manifests", secret.Name)
			}
		}
	})
}

func TestTheOperatorHoldsNoCredential(t *testing.T) {
	forEachValueSet(t, func(t *testing.T, _, manifests string) {
		for _, object := range objects(t, manifests) {
			deployment, is := object.(*appsv1.Deployment)
			if !is || deployment.Labels["app.kubernetes.io/component"] != "operator" {
				continue
			}
			for _, container := range deployment.Spec.Template.Spec.Containers {
				if len(container.EnvFrom) > 0 {
					t.Errorf("%s takes its environment from %v", container.Name, container.EnvFrom)
				}
				for _, variable := range container.Env {
					if variable.ValueFrom != nil && variable.ValueFrom.FieldRef == nil {
						t.Errorf("%s has %s from %v", container.Name, variable.Name, variable.ValueFrom)
					}
				}
			}
			for _, volume := range deployment.Spec.Template.Spec.Volumes {
				if volume.EmptyDir == nil {
					t.Errorf("the volume %s is no scratch space", volume.Name)
				}
			}
		}
	})
}

func TestTheDashboardIsJsonAndShowsTheOperatorsMetrics(t *testing.T) {
	withEachHelm(t, func(t *testing.T, h helm) {
		var dashboard struct {
			Panels []struct{ Targets []struct{ Expr string } }
		}
		for _, object := range objects(t, h.rendered(t, "values/production.yaml")) {
			if shown, is := object.(*corev1.ConfigMap); is {
				if err := json.Unmarshal([]byte(shown.Data["plumbline.json"]), &dashboard); err != nil {
					t.Fatal(err)
				}
			}
		}
		if len(dashboard.Panels) == 0 {
			t.Fatal("no panel")
		}
		metric := regexp.MustCompile(`(plumbline|operator_sdk|jvm)_\w+`)
		for _, panel := range dashboard.Panels {
			for _, target := range panel.Targets {
				if !metric.MatchString(target.Expr) {
					t.Errorf("%s asks for no metric of the operator", target.Expr)
				}
			}
		}
	})
}

func TestDefinitionsAreThoseOfTheRepositoryAndOutliveTheRelease(t *testing.T) {
	withEachHelm(t, func(t *testing.T, h helm) {
		installed := definitions(t, h.rendered(t, "values/default.yaml"))
		files, _ := filepath.Glob("../../crds/*.yml")
		if len(files) == 0 || len(installed) != len(files) {
			t.Fatalf("%d definitions for %d files", len(installed), len(files))
		}
		for _, file := range files {
			for name, ours := range definitions(t, read(t, file)) {
				assertInstalled(t, name, ours, installed[name])
			}
		}
		if left := definitions(t, h.rendered(t, "values/namespaced.yaml")); len(left) > 0 {
			t.Errorf("crds.install=false leaves %d definitions", len(left))
		}
	})
}

func assertInstalled(t *testing.T, name string, ours, installed *unstructured.Unstructured) {
	t.Helper()
	if installed == nil {
		t.Fatalf("%s is not installed", name)
	}
	if installed.GetAnnotations()["helm.sh/resource-policy"] != "keep" {
		t.Errorf("%s goes with the release, and all LabelingJobs with it", name)
	}
	unstructured.RemoveNestedField(installed.Object, "metadata", "annotations")
	unstructured.RemoveNestedField(installed.Object, "metadata", "labels")
	if !reflect.DeepEqual(installed.Object, ours.Object) {
		t.Errorf("%s is stale: `make crds`", name)
	}
}

// objects reads manifests as strictly as the API server can.
func objects(t *testing.T, manifests string) []runtime.Object {
	t.Helper()
	strict := serializer.NewCodecFactory(scheme.Scheme, serializer.EnableStrict).UniversalDeserializer()
	var read []runtime.Object
	for _, document := range documents(t, manifests) {
		var kind struct{ Kind string }
		if err := sigsyaml.Unmarshal(document, &kind); err != nil {
			t.Fatal(err)
		}
		if foreignKinds[kind.Kind] {
			continue
		}
		object, _, err := strict.Decode(document, nil, nil)
		if err != nil {
			t.Errorf("%v in\n%s", err, document)
			continue
		}
		read = append(read, object)
	}
	return read
}

func documents(t *testing.T, manifests string) [][]byte {
	t.Helper()
	reader := yaml.NewYAMLReader(bufio.NewReader(strings.NewReader(manifests)))
	var found [][]byte
	for {
		document, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return found
		}
		if err != nil {
			t.Fatal(err)
		}
		if len(bytes.TrimSpace(document)) > 0 {
			found = append(found, document)
		}
	}
}

func definitions(t *testing.T, manifests string) map[string]*unstructured.Unstructured {
	t.Helper()
	found := map[string]*unstructured.Unstructured{}
	for _, document := range documents(t, manifests) {
		object := &unstructured.Unstructured{}
		if err := sigsyaml.Unmarshal(document, &object.Object); err != nil {
			t.Fatal(err)
		}
		if object.GetKind() == "CustomResourceDefinition" {
			found[object.GetName()] = object
		}
	}
	return found
}

func rules(objects []runtime.Object) map[string][]rbacv1.PolicyRule {
	found := map[string][]rbacv1.PolicyRule{}
	for _, object := range objects {
		switch role := object.(type) {
		case *rbacv1.ClusterRole:
			found["ClusterRole "+role.Name] = role.Rules
		case *rbacv1.Role:
			found["Role "+role.Name] = role.Rules
		}
	}
	return found
}

// assertRestricted asks Kubernetes' own evaluator, and for a read-only root besides.
func assertRestricted(t *testing.T, object runtime.Object) {
	t.Helper()
	name, metadata, spec := pod(object)
	if spec == nil {
		return
	}
	evaluator, err := policy.NewEvaluator(policy.DefaultChecks())
	if err != nil {
		t.Fatal(err)
	}
	level := api.LevelVersion{Level: api.LevelRestricted, Version: api.LatestVersion()}
	for _, result := range evaluator.EvaluatePod(level, metadata, spec) {
		if !result.Allowed {
			t.Errorf("%s: %s: %s", name, result.ForbiddenReason, result.ForbiddenDetail)
		}
	}
	for _, container := range spec.Containers {
		if root := container.SecurityContext.ReadOnlyRootFilesystem; root == nil || !*root {
			t.Errorf("%s: %s can write to its root file system", name, container.Name)
		}
	}
}

func assertMemoryIsLimited(t *testing.T, object runtime.Object) {
	t.Helper()
	name, _, spec := pod(object)
	if spec == nil {
		return
	}
	for _, container := range spec.Containers {
		if container.Resources.Limits.Memory().IsZero() {
			t.Errorf("%s: %s has no memory limit", name, container.Name)
		}
	}
}

func pod(object runtime.Object) (string, *metav1.ObjectMeta, *corev1.PodSpec) {
	switch workload := object.(type) {
	case *corev1.Pod:
		return workload.Name, &workload.ObjectMeta, &workload.Spec
	case *appsv1.Deployment:
		return workload.Name, &workload.Spec.Template.ObjectMeta, &workload.Spec.Template.Spec
	case *batchv1.Job:
		return workload.Name, &workload.Spec.Template.ObjectMeta, &workload.Spec.Template.Spec
	}
	return "", nil, nil
}
