# Everything is a target here: `make` lists them.
SHELL := /bin/bash
MVN ?= mvn -B -q
JAVA ?= $(if $(JAVA_HOME),$(JAVA_HOME)/bin/java,java)
EXAMPLE ?= digits
EXAMPLES ?= digits news
PLUMBLINE_SEEDS ?= 20
JOBS ?= 20
PLUMBLINE_PARALLEL ?= 2
STUDIO ?= $(or $(PLUMBLINE_CACHE),$(HOME)/.cache/plumbline)/label-studio
MINIO ?= $(or $(PLUMBLINE_CACHE),$(HOME)/.cache/plumbline/e2e)/minio/minio

SOURCES := $(shell find . -path ./target -prune -o -path '*/node_modules' -prune -o \( -path '*/src/main/*' -o -path './workforce/page/src/*' -o -name package-lock.json -o -name pom.xml \) -type f -print 2>/dev/null)
STAMP := target/build.stamp
QUICKSTART := $(JAVA) -Xmx768m -jar quickstart/target/quickstart.jar

.DEFAULT_GOAL := help
.PHONY: help build test ci format crds chart-test chart-golden chart-lifecycle gitops-test kms-test studio-test quickstart page-unit page-test page-quickstart images images-test bench-labeling faults scale replay exchange e2e e2e-up e2e-down bench-control bench-bccd bench-transform bench-workforce clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / {printf "  make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

build: $(STAMP) ## compile and package every module, if a source is newer than the last build

$(STAMP): $(SOURCES)
	$(MVN) -DskipTests package
	@mkdir -p $(@D) && touch $@

test: ## formatting, static checks, all tests, one end-to-end run
	mvn -B -ntp verify

ci: test page-unit chart-test gitops-test kms-test e2e images-test ## everything that CI runs, as root: the tests of all kinds, on a real cluster too

format: ## google-java-format over the whole tree
	$(MVN) spotless:apply

crds: ## write crds/, and the chart's copy, anew from the API classes
	$(MVN) -pl operator -am -DskipTests process-classes
	@mkdir -p crds && cp operator/target/classes/META-INF/fabric8/*-v1.yml crds/
	@cp crds/*.yml charts/plumbline/files/crds/

chart-test: ## the chart's manifests, rights, pod security and schema, with each helm there is (HELM=… or Helm 3 and 4 of e2e/cluster)
	@[[ -n "$(HELM)" || ! -x e2e/cluster/build ]] || e2e/cluster/build helm3 helm4
	cd charts/test && go test ./...

chart-golden: ## write what the chart renders to charts/test/golden
	cd charts/test && go test . -run Golden -update

chart-lifecycle: ## install, upgrade, roll back and remove the chart in the cluster of KUBECONFIG, with each helm there is
	cd charts/test && go test -count 1 -timeout 30m -tags cluster -run Lifecycle -v ./...

gitops-test: ## what Flux, Helm 4 (kstatus) and Argo CD (Lua) make of the statuses that the operator writes
	cd gitops/argocd/test && go test -count 1 ./...
	cd gitops/kstatus && go test -count 1 ./...

kms-test: ## encryption with a user's key (SSE-KMS) on MinIO, which e2e/cluster builds and the test starts
	@e2e/cluster/build minio
	$(MVN) -pl labeling -am test -Dgroups=kms -DexcludedGroups= -Dsurefire.failIfNoSpecifiedTests=false -Dplumbline.minio=$(MINIO)

$(STUDIO)/bin/label-studio:
	python3 -m venv $(STUDIO)
	$(STUDIO)/bin/pip install -q label-studio==1.23.2

studio-test: $(STUDIO)/bin/label-studio ## teams on Label Studio: its real server from PyPI, which is fetched once (Python 3.10 or newer), and its REST API
	$(MVN) -pl workforce -am test -Dpage.skip -Dgroups=studio -DexcludedGroups= -Dsurefire.failIfNoSpecifiedTests=false -Dplumbline.label-studio=$(STUDIO)/bin/label-studio

quickstart: build ## label a real dataset on this machine; EXAMPLE=digits, news, boxes or masks; WORKERS=me: you label, too
	@$(QUICKSTART) run --example $(EXAMPLE) $(if $(WORKERS),--workers $(WORKERS))

page-unit: ## unit tests of the page on which people label
	@workforce/page/build
	cd workforce/page && npm test

page-test: page-unit ## the same page in a real Chromium (CHROMIUM=… or apt-get install chromium); SCREENSHOTS=1 writes docs/images
	cd workforce/page && npm run test:browser

page-quickstart: build ## in Chromium, label each of the four examples of make quickstart WORKERS=me from the login to the end of its job
	cd workforce/page && npm run test:quickstart

images: ## container images without Docker: */target/*-image.tar; IMAGE_FLAGS=-Dimage.… (docs/images.md)
	$(MVN) -Pimages -DskipTests -pl operator,labeling-image,trainer-image,inference-image,workforce -am pre-integration-test $(IMAGE_FLAGS)
	@ls -sh1 */target/*-image.tar

images-test: ## hold the built images to docs/images.md and run each without a container engine (as root)
	@images/test

bench-labeling: build ## label each of EXAMPLES="digits news" with PLUMBLINE_SEEDS seeds; writes benchmarks/
	@for example in $(EXAMPLES); do \
	  $(QUICKSTART) bench --example $$example --seeds $(PLUMBLINE_SEEDS) --parallel $(PLUMBLINE_PARALLEL) || exit 1; \
	done

bench-control: ## JOBS=20 LabelingJobs at once on a real API server, KWOK for nodes and pods: writes, latency, memory, kill -9 (as root)
	$(MVN) -DskipTests -pl operator package
	@e2e/bench-control $(JOBS)

bench-bccd: ## the detector and the same one in Python on blood cells, mAP and time: BCCD=<bccd.tar.gz> SEEDS=1 EPOCHS=… (benchmarks/bccd)
	@benchmarks/bccd/run "$(BCCD)" $(if $(SEEDS),--seeds $(SEEDS)) $(if $(EPOCHS),--epochs $(EPOCHS))

bench-transform: ## photographs a second and core of the step transform, part by part, and with a slow store: PHOTOGRAPHS=60
	@benchmarks/transform $(or $(PHOTOGRAPHS),60)

bench-workforce: ## WORKERS=200 people who label at once for SECONDS=300 with PostgreSQL, kill -9 in the middle: times, and that no answer is lost
	$(MVN) -Dpage.skip -pl workforce -am test -Dtest=ManyPeopleTest -Dgroups=load -DexcludedGroups= -Dsurefire.failIfNoSpecifiedTests=false \
	  -Dplumbline.workers=$(or $(WORKERS),200) -Dplumbline.seconds=$(or $(SECONDS),300) \
	  -Dplumbline.report=$(CURDIR)/benchmarks/workforce.md -Dplumbline.commit=$(shell git rev-parse --short HEAD)

faults: build ## kill -9 the operator at each stage and each step's process, and compare the output
	$(MVN) -pl quickstart test-compile surefire:test@end-to-end -Dplumbline.groups=faults

scale: ## 1,000,000 lines through prepare, decide and assemble in a 512 MiB heap
	$(MVN) -pl labeling-image -am test -Dgroups=scale -DexcludedGroups= -Dsurefire.failIfNoSpecifiedTests=false

replay: build ## compute a decision again from the store: ROOT=<output folder URI> ITERATION=<n>
	@$(JAVA) -jar labeling-image/target/labeling-image.jar replay $(ROOT) $(ITERATION)

exchange: build ## manifests from COCO or Pascal VOC, to COCO or YOLO: ARGS="import coco --annotations …" (docs/exchange.md)
	@$(JAVA) -jar labeling-image/target/labeling-image.jar $(ARGS)

e2e-up: ## start a Kubernetes cluster on this machine, as root, or check the one of KUBECONFIG
	@e2e/cluster/up

e2e-down: ## stop that cluster and leave the machine as it was
	@e2e/cluster/down

e2e: images ## Plumbline on a real cluster, by Helm, with a real S3 server: TESTS=loop (default), drawn or faults
	@e2e/run $(or $(TESTS),loop)

clean: ## delete everything that was built
	$(MVN) clean
	@rm -rf target
