// Package kstatus has the library that Flux and Helm 4 wait with judge our resources, as the operator leaves them on the API server.
package kstatus

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/fluxcd/cli-utils/pkg/kstatus/status"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"sigs.k8s.io/yaml"
)

const (
	labelingJobs = "../argocd/labeling.plumbline.io/LabelingJob/testdata"
	workteams    = "testdata/Workteam"
)

// A job is in progress until its spec is checked, and current while people and the model label: that takes days, and nobody should wait for it.
var expected = map[string]map[string]status.Status{
	labelingJobs: {
		"created":          status.InProgressStatus,
		"spec-changed":     status.InProgressStatus,
		"preparing":        status.CurrentStatus,
		"pods-waiting":     status.CurrentStatus,
		"step-retrying":    status.CurrentStatus,
		"labeling":         status.CurrentStatus,
		"labeling-sample":  status.CurrentStatus,
		"workteam-missing": status.CurrentStatus,
		"workforce-away":   status.CurrentStatus,
		"held-up":          status.CurrentStatus,
		"consolidating":    status.CurrentStatus,
		"training":         status.CurrentStatus,
		"transforming":     status.CurrentStatus,
		"sampling":         status.CurrentStatus,
		"calibrating":      status.CurrentStatus,
		"deciding":         status.CurrentStatus,
		"assembling":       status.CurrentStatus,
		"suspended":        status.CurrentStatus,
		"stopping":         status.CurrentStatus,
		"stopped":          status.CurrentStatus,
		"complete":         status.CurrentStatus,
		"failed":           status.FailedStatus,
		"spec-wrong":       status.FailedStatus,
		"deleting":         status.TerminatingStatus,
	},
	workteams: {
		"labeling": status.CurrentStatus,
	},
}

func TestStatus(t *testing.T) {
	for folder, files := range expected {
		for _, name := range slices.Sorted(maps.Keys(files)) {
			object := read(t, filepath.Join(folder, name+".yaml"))
			t.Run(object.GetKind()+"/"+name, func(t *testing.T) {
				found, err := status.Compute(object)
				if err != nil {
					t.Fatal(err)
				}
				if found.Status != files[name] {
					t.Errorf("%s (%s), not %s", found.Status, found.Message, files[name])
				}
			})
		}
	}
}

func TestAFailureIsTold(t *testing.T) {
	for _, name := range []string{"failed", "spec-wrong"} {
		job := read(t, filepath.Join(labelingJobs, name+".yaml"))
		found, err := status.Compute(job)
		if err != nil {
			t.Fatal(err)
		}
		reason, _, _ := unstructured.NestedString(job.Object, "status", "failureReason")
		if reason == "" || found.Message != reason {
			t.Errorf("%s: %q is told, not %q", name, found.Message, reason)
		}
	}
}

func TestEachFileIsJudged(t *testing.T) {
	for folder, files := range expected {
		found, _ := filepath.Glob(folder + "/*.yaml")
		for _, file := range found {
			if _, is := files[strings.TrimSuffix(filepath.Base(file), ".yaml")]; !is {
				t.Errorf("nothing is expected of %s", file)
			}
		}
	}
}

func read(t *testing.T, file string) *unstructured.Unstructured {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	object := &unstructured.Unstructured{}
	json, err := yaml.YAMLToJSON(text)
	if err == nil {
		err = object.UnmarshalJSON(json)
	}
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return object
}
