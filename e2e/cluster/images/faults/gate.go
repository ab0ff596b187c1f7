package main

import (
	"fmt"
	"math/rand"
	"net"
	"net/http"
	"sync"
	"time"
)

// A plan says what is done to which share of the requests; all is drawn from the seed, in the order in which requests come.
type plan struct {
	Seed           int64   `json:"seed"`
	Refused        float64 `json:"refused"`        // answered 503, as S3 words it
	Broken         float64 `json:"broken"`         // the connection is reset: half of them before the service hears of it, half in mid-answer
	Stalled        float64 `json:"stalled"`        // never answered
	DelayMillis    int     `json:"delayMillis"`    // before each request is passed on
	BytesPerSecond int     `json:"bytesPerSecond"` // of each body, either way; 0 for no limit
}

// What was done since the plan came.
type counts struct {
	Requests int `json:"requests"`
	Refused  int `json:"refused"`
	Broken   int `json:"broken"`
	Stalled  int `json:"stalled"`
}

type fate int

const (
	passed fate = iota
	refusedSlowDown
	refusedUnavailable
	brokenBefore
	brokenWithin
	stalled
)

// A gate decides about each request before the service sees it.
type gate struct {
	service http.Handler
	lock    sync.Mutex
	plan    plan
	random  *rand.Rand
	done    counts
}

func newGate(service http.Handler) *gate {
	gate := &gate{service: service}
	gate.follow(plan{})
	return gate
}

func (g *gate) follow(next plan) {
	g.lock.Lock()
	defer g.lock.Unlock()
	g.plan, g.random, g.done = next, rand.New(rand.NewSource(next.Seed)), counts{}
}

func (g *gate) counts() counts {
	g.lock.Lock()
	defer g.lock.Unlock()
	return g.done
}

func (g *gate) decide() (fate, plan) {
	g.lock.Lock()
	defer g.lock.Unlock()
	g.done.Requests++
	drawn, second := g.random.Float64(), g.random.Intn(2)
	switch plan := g.plan; {
	case drawn < plan.Refused:
		g.done.Refused++
		return []fate{refusedSlowDown, refusedUnavailable}[second], plan
	case drawn < plan.Refused+plan.Broken:
		g.done.Broken++
		return []fate{brokenBefore, brokenWithin}[second], plan
	case drawn < plan.Refused+plan.Broken+plan.Stalled:
		g.done.Stalled++
		return stalled, plan
	}
	return passed, g.plan
}

func (g *gate) ServeHTTP(answer http.ResponseWriter, request *http.Request) {
	fate, plan := g.decide()
	time.Sleep(time.Duration(plan.DelayMillis) * time.Millisecond)
	switch fate {
	case refusedSlowDown:
		refuse(answer, "SlowDown", "Please reduce your request rate.")
	case refusedUnavailable:
		refuse(answer, "ServiceUnavailable", "Service is unable to handle request.")
	case brokenBefore:
		reset(answer)
	case stalled:
		<-request.Context().Done()
	default:
		g.service.ServeHTTP(answer, request.WithContext(spoiling(request.Context(), fate == brokenWithin, plan.BytesPerSecond)))
	}
}

func refuse(answer http.ResponseWriter, code, message string) {
	answer.Header().Set("Content-Type", "application/xml")
	answer.WriteHeader(http.StatusServiceUnavailable)
	fmt.Fprintf(answer, `<?xml version="1.0" encoding="UTF-8"?><Error><Code>%s</Code><Message>%s</Message></Error>`, code, message)
}

// reset ends the connection without a word: the client's kernel is told, not its HTTP.
func reset(answer http.ResponseWriter) {
	connection, _, err := http.NewResponseController(answer).Hijack()
	if err != nil {
		panic(http.ErrAbortHandler)
	}
	if tcp, ok := connection.(*net.TCPConn); ok {
		tcp.SetLinger(0)
	}
	connection.Close()
}
