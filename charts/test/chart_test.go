package test

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Source lines and blank lines differ between Helm 3 and 4, and say nothing.
var meaningless = regexp.MustCompile(`(?m)^(# Source: .*|\s*)\n`)

func TestLintFindsNothing(t *testing.T) {
	withEachHelm(t, func(t *testing.T, h helm) {
		for _, values := range valueSets(t) {
			if said, err := h.run("lint", "--strict", "--kube-version", kubeVersion, "--values", values, chart); err != nil {
				t.Errorf("%s: %v\n%s", values, err, said)
			}
		}
	})
}

func TestManifestsAreThoseOfTheGoldenFiles(t *testing.T) {
	forEachValueSet(t, func(t *testing.T, values, manifests string) {
		golden := filepath.Join("golden", filepath.Base(values))
		now := withoutDefinitions(meaningless.ReplaceAllString(manifests+"\n", ""))
		if *update {
			if err := os.WriteFile(golden, []byte(now), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		then, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if now != string(then) {
			t.Errorf("%s differs at: %s\n`make chart-golden` writes it anew", golden, firstDifference(string(then), now))
		}
	})
}

func TestOutputIsTheSameTwice(t *testing.T) {
	withEachHelm(t, func(t *testing.T, h helm) {
		if h.rendered(t, "values/production.yaml") != h.rendered(t, "values/production.yaml") {
			t.Error("the chart renders differently the second time: GitOps tools would never be in sync")
		}
	})
}

func TestWrongValuesAreRefusedWithASentence(t *testing.T) {
	wrong := []struct{ set, says string }{
		{"operator.replicas=0", "at '/operator/replicas': minimum: got 0, want 1"},
		{"operator.replicas=two", "at '/operator/replicas': got string, want integer"},
		{"operator.replica=2", "additional properties 'replica' not allowed"},
		{"images.operator.digest=sha256:12", "at '/images/operator/digest': 'sha256:12' does not match pattern"},
		{"image.pullPolicy=Sometimes", "at '/image/pullPolicy': value must be one of 'Always', 'IfNotPresent', 'Never'"},
		{"watchNamespaces={Team_A}", "at '/watchNamespaces/0': 'Team_A' does not match pattern"},
		{"store.endpoint=http://user:pw@s3.example.com", "at '/store/endpoint'"},
		{"steps.env.2nd=x", "additional properties '2nd' not allowed"},
		{"steps.env.AWS_SECRET_ACCESS_KEY=x", "steps.env must hold no secret, but names AWS_SECRET_ACCESS_KEY: put it in a Secret"},
		{"workforce.env.AWS_SESSION_TOKEN=x", "workforce.env must hold no secret, but names AWS_SESSION_TOKEN"},
		{"operator.env.api_password=x", "operator.env must hold no secret, but names api_password"},
		{"steps.placement.defaults=Somewhere", "value must be one of 'Anywhere', 'GroundTruth'"},
		{`steps.placement.pools.ml\.p3\.2xlarge.nodeSelector.a=b`, "names instance types without ml.: call ml.p3.2xlarge p3.2xlarge"},
		{"storage.encryptedClasses[0].kmsKeyID=k", "at '/storage/encryptedClasses/0': missing property 'storageClassName'"},
		{"storage.createEncryptedClasses.enabled=true,watchNamespaces={a}", "storage.createEncryptedClasses.enabled needs rights on the cluster's"},
		{"storage.createEncryptedClasses.enabled=true,storage.createEncryptedClasses.parameters.encrypted=null", "must have encrypted: \"true\" for ebs.csi.aws.com"},
		{"workforce.url=http://people", "workforce.url is for a workforce service that runs elsewhere"},
		{"workforce.enabled=false", "workforce.url must name the workforce service where workforce.enabled is false"},
		{"workforce.replicas=2", "workforce.replicas above 1 needs a PostgreSQL: name its Secret in workforce.database.existingSecret"},
		{"workforce.page.enabled=true", "workforce.page.enabled needs a way to log in: set workforce.page.oidc.issuer"},
		{"workforce.page.enabled=true,workforce.page.oidc.issuer=https://id.example.com", "workforce.page.oidc.issuer needs workforce.page.oidc.existingSecret"},
		{"workforce.page.enabled=true,workforce.page.accounts.existingSecret=a,workforce.page.ingress.enabled=true", "needs workforce.page.ingress.host"},
		{"workforce.page.console.owners[0].namespace=team-a", "at '/workforce/page/console/owners/0': missing property 'groups'"},
		{"workforce.persistence.size=much", "at '/workforce/persistence/size': 'much' does not match pattern"},
	}
	withEachHelm(t, func(t *testing.T, h helm) {
		for _, value := range wrong {
			if _, err := h.template("--set", value.set); err == nil {
				t.Errorf("%s is accepted", value.set)
			} else if !strings.Contains(err.Error(), value.says) {
				t.Errorf("%s is refused with\n%v\nwhich does not say %q", value.set, err, value.says)
			}
		}
	})
}

func TestNamesOfFilesWithSecretsAreNoSecrets(t *testing.T) {
	withEachHelm(t, func(t *testing.T, h helm) {
		if _, err := h.template("--set", "steps.env.AWS_WEB_IDENTITY_TOKEN_FILE=/var/run/token"); err != nil {
			t.Error(err)
		}
	})
}

func TestReadmeNamesEachValue(t *testing.T) {
	readme := read(t, filepath.Join(chart, "README.md"))
	for _, path := range documentedValues(t) {
		if !strings.Contains(readme, "| `"+path+"` |") {
			t.Errorf("charts/plumbline/README.md has no row for `%s`", path)
		}
	}
}

func TestImagesAreOfTheProjectsVersion(t *testing.T) {
	version := regexp.MustCompile(`(?s)<artifactId>plumbline</artifactId>\s*<version>([^<]+)<`).FindStringSubmatch(read(t, "../../pom.xml"))
	if version == nil {
		t.Fatal("pom.xml names no version")
	}
	if !strings.Contains(read(t, filepath.Join(chart, "Chart.yaml")), "appVersion: "+version[1]+"\n") {
		t.Errorf("Chart.yaml's appVersion is not %s, pom.xml's version: `make images` tags with that", version[1])
	}
}

// documentedValues are the paths of values.yaml above which a comment in helm-docs' style stands.
func documentedValues(t *testing.T) []string {
	t.Helper()
	var path, documented []string
	comment := false
	for _, line := range strings.Split(read(t, filepath.Join(chart, "values.yaml")), "\n") {
		trimmed := strings.TrimLeft(line, " ")
		if strings.HasPrefix(trimmed, "# -- ") {
			comment = true
		}
		key, _, isKey := strings.Cut(trimmed, ":")
		if !isKey || strings.HasPrefix(trimmed, "#") {
			continue
		}
		path = append(path[:(len(line)-len(trimmed))/2:(len(line)-len(trimmed))/2], key)
		if comment {
			documented = append(documented, strings.Join(path, "."))
		}
		comment = false
	}
	return documented
}

// The definitions have a test of their own, and no golden copy.
func withoutDefinitions(manifests string) string {
	var kept []string
	for _, document := range strings.Split(manifests, "---\n") {
		if document != "" && !strings.Contains(document, `kind: "CustomResourceDefinition"`) {
			kept = append(kept, document)
		}
	}
	return "---\n" + strings.Join(kept, "---\n")
}

func firstDifference(then, now string) string {
	old, fresh := strings.Split(then, "\n"), strings.Split(now, "\n")
	for i, line := range fresh {
		if i >= len(old) {
			return "+ " + line
		}
		if line != old[i] {
			return "line\n- " + old[i] + "\n+ " + line
		}
	}
	return "the end, which is missing"
}

func read(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
