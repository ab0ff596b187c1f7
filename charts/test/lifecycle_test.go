//go:build cluster

package test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What a release of the test lives in. It works on LabelingJobs of a namespace of its own, and brings definitions of a group of its own, so that it
// can run beside an operator that is at work in the cluster: with names of their own, too.
type release struct {
	helm
	t                     *testing.T
	name, namespace, jobs string
	chart, group          string
}

func TestLifecycle(t *testing.T) {
	number := 0
	withEachHelm(t, func(t *testing.T, h helm) {
		number++
		r := release{helm: h, t: t, name: "chart-test", namespace: fmt.Sprintf("chart-test-%d", number)}
		r.jobs = r.namespace + "-jobs"
		r.group = fmt.Sprintf("labeling.chart-test-%d.plumbline.io", number)
		r.makeNamespaces()
		r.chart = r.chartOfOwnGroup()
		t.Cleanup(r.remove)

		r.step("install", "install", r.name, r.chart)
		r.expectColumn("Age")
		r.expectLeader()
		r.step("test", "test", r.name, "--logs")

		r.renameColumn("Age", "Since")
		r.step("upgrade", "upgrade", r.name, r.chart, "--set", "operator.pollSeconds=3")
		r.expectColumn("Since")
		r.step("test", "test", r.name, "--logs")

		r.expectFailure("upgrade to an image that is not there", "upgrade", r.name, r.chart, "--set", "image.tag=none", "--timeout", "25s")
		r.step("rollback", "rollback", r.name, "1")
		r.expectColumn("Age")
		r.step("test", "test", r.name, "--logs")

		r.step("uninstall", "uninstall", r.name)
		r.expectColumn("Age")
		r.expect("Bound", "get", "pvc", "chart-test-plumbline-workforce", "-o", "jsonpath={.status.phase}")
		r.expect("", "get", "deployments,services,roles,networkpolicies", "-o", "name")
		r.step("install again", "install", r.name, r.chart)
		r.step("upgrade without definitions", "upgrade", r.name, r.chart, "--set", "crds.install=false")
		r.expectColumn("Since")
	})
}

// step runs helm, waiting where it can, and says how long it took.
func (r *release) step(name string, arguments ...string) {
	r.t.Helper()
	if _, err := r.helmInNamespace(arguments...); err != nil {
		pods, _ := r.kubectl("get", "pods,events", "-o", "wide")
		r.t.Fatalf("%s: %v\n%s", name, err, pods)
	}
	r.t.Logf("%s: done", name)
}

func (r *release) expectFailure(name string, arguments ...string) {
	r.t.Helper()
	_, err := r.helmInNamespace(arguments...)
	if err == nil {
		r.t.Fatalf("%s succeeds", name)
	}
	r.t.Logf("%s: fails as it should: %s", name, firstLine(err.Error()))
}

func (r *release) helmInNamespace(arguments ...string) (string, error) {
	arguments = append(arguments, "--namespace", r.namespace)
	switch arguments[0] {
	case "install", "upgrade":
		arguments = append(arguments, "--wait", "--values", r.values())
		fallthrough
	case "rollback", "uninstall":
		if !contains(arguments, "--timeout") {
			arguments = append(arguments, "--timeout", "4m")
		}
		if !contains(arguments, "--wait") {
			arguments = append(arguments, "--wait")
		}
	}
	return r.run(arguments...)
}

// values are what a namespaced installation sets, on the images of PLUMBLINE_IMAGE_TAG.
func (r *release) values() string {
	r.t.Helper()
	values, _ := json.Marshal(map[string]any{
		"image":           map[string]any{"tag": os.Getenv("PLUMBLINE_IMAGE_TAG")},
		"watchNamespaces": []string{r.jobs},
		"networkPolicy":   map[string]any{"enabled": true},
		"workforce":       map[string]any{"persistence": map[string]any{"size": "1Gi"}},
		"monitoring":      map[string]any{"dashboard": map[string]any{"enabled": true}},
	})
	file := filepath.Join(r.t.TempDir(), "values.json")
	if err := os.WriteFile(file, values, 0o600); err != nil {
		r.t.Fatal(err)
	}
	return file
}

func (r *release) expectColumn(name string) {
	r.t.Helper()
	r.expect(name, "get", "crd", "testedlabelingjobs."+r.group, "-o", "jsonpath={.spec.versions[0].additionalPrinterColumns[0].name}")
}

func (r *release) expectLeader() {
	r.t.Helper()
	if _, err := r.kubectl("wait", "lease/plumbline-operator", "--for=jsonpath={.spec.holderIdentity}", "--timeout=60s"); err != nil {
		r.t.Errorf("no operator leads: %v", err)
	}
}

func (r *release) expect(wanted string, arguments ...string) {
	r.t.Helper()
	if found, err := r.kubectl(arguments...); err != nil || found != wanted {
		r.t.Errorf("kubectl %s: %q, not %q (%v)", strings.Join(arguments, " "), found, wanted, err)
	}
}

func (r *release) makeNamespaces() {
	r.t.Helper()
	for _, namespace := range []string{r.namespace, r.jobs} {
		if _, err := r.kubectl("create", "namespace", namespace); err != nil {
			r.t.Fatal(err)
		}
		if _, err := r.kubectl("label", "namespace", namespace, "pod-security.kubernetes.io/enforce=restricted"); err != nil {
			r.t.Fatal(err)
		}
	}
}

func (r *release) chartOfOwnGroup() string {
	r.t.Helper()
	copied := filepath.Join(r.t.TempDir(), "plumbline")
	if err := os.CopyFS(copied, os.DirFS(chart)); err != nil {
		r.t.Fatal(err)
	}
	r.chart = copied
	r.rewriteDefinitions("labeling.plumbline.io", r.group)
	// Words that kubectl looks for in all groups must stay those of the real definitions.
	for _, word := range []string{"labelingjob", "workteam"} {
		r.rewriteDefinitions(word, "tested"+word)
	}
	for _, short := range []string{`"lj"`, `"wt"`} {
		r.rewriteDefinitions(short, strings.Replace(short, `"`, `"tested`, 1))
	}
	return copied
}

func (r *release) renameColumn(from, to string) {
	r.t.Helper()
	r.rewriteDefinitions(`name: "`+from+`"`, `name: "`+to+`"`)
}

func (r *release) rewriteDefinitions(from, to string) {
	r.t.Helper()
	files, _ := filepath.Glob(filepath.Join(r.chart, "files", "crds", "*.yml"))
	for _, file := range files {
		if err := os.WriteFile(file, []byte(strings.ReplaceAll(read(r.t, file), from, to)), 0o644); err != nil {
			r.t.Fatal(err)
		}
	}
}

func (r *release) remove() {
	_, _ = r.helmInNamespace("uninstall", r.name)
	_, _ = r.kubectl("delete", "crd", "testedlabelingjobs."+r.group, "testedworkteams."+r.group, "--ignore-not-found")
	_, _ = r.kubectl("delete", "namespace", r.namespace, r.jobs, "--ignore-not-found", "--timeout=120s")
}

func (r *release) kubectl(arguments ...string) (string, error) {
	return helm{"kubectl"}.run(append([]string{"--namespace", r.namespace}, arguments...)...)
}

func contains(words []string, word string) bool {
	for _, each := range words {
		if each == word {
			return true
		}
	}
	return false
}

func firstLine(text string) string {
	line, _, _ := strings.Cut(text, "\n")
	return line
}
