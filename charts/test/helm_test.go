// Package test holds the chart to what it promises. HELM names the helm programs, one subtest each; without it those of the real-cluster
// tests are taken, else the one on the path.
package test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const (
	chart       = "../plumbline"
	kubeVersion = "1.34.0"
)

type helm struct{ program string }

// withEachHelm runs a test once for each helm program there is.
func withEachHelm(t *testing.T, test func(t *testing.T, h helm)) {
	t.Helper()
	for _, program := range programs(t) {
		h := helm{program}
		version, err := h.run("version", "--template", "{{.Version}}")
		if err != nil {
			t.Fatalf("%s is no helm: %v", program, err)
		}
		t.Run("helm "+version, func(t *testing.T) { test(t, h) })
	}
}

func programs(t *testing.T) []string {
	t.Helper()
	if named := strings.Fields(os.Getenv("HELM")); len(named) > 0 {
		return named
	}
	cache := os.Getenv("PLUMBLINE_CACHE")
	if cache == "" {
		cache = filepath.Join(os.Getenv("HOME"), ".cache", "plumbline", "e2e")
	}
	if built, _ := filepath.Glob(filepath.Join(cache, "helm[34]", "helm")); len(built) > 0 {
		return built
	}
	found, err := exec.LookPath("helm")
	if err != nil {
		t.Fatal("no helm: `make chart-test` builds Helm 3 and 4, or set HELM")
	}
	return []string{found}
}

// run answers with what helm prints, or with what it complains about.
func (h helm) run(arguments ...string) (string, error) {
	command := exec.Command(h.program, arguments...)
	var complaint strings.Builder
	command.Stderr = &complaint
	printed, err := command.Output()
	if err != nil {
		return "", errors.New(strings.TrimSpace(string(printed) + complaint.String()))
	}
	return strings.TrimSpace(string(printed)), nil
}

// template renders the chart as release plumbline in namespace plumbline-system.
func (h helm) template(arguments ...string) (string, error) {
	return h.run(append([]string{"template", "plumbline", chart, "--namespace", "plumbline-system", "--kube-version", kubeVersion}, arguments...)...)
}

// rendered is the chart with one of the value sets.
func (h helm) rendered(t *testing.T, values string) string {
	t.Helper()
	manifests, err := h.template("--values", values)
	if err != nil {
		t.Fatal(err)
	}
	return manifests
}

func valueSets(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("values/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no value sets: %v", err)
	}
	return files
}

// forEachValueSet runs a test on the manifests of each value set, as each helm renders them.
func forEachValueSet(t *testing.T, test func(t *testing.T, values, manifests string)) {
	t.Helper()
	withEachHelm(t, func(t *testing.T, h helm) {
		for _, values := range valueSets(t) {
			t.Run(strings.TrimSuffix(filepath.Base(values), ".yaml"), func(t *testing.T) { test(t, values, h.rendered(t, values)) })
		}
	})
}
