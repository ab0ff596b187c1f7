// Faults stands before an HTTP service and does to its clients what networks and busy services do. It starts by passing everything on. A PUT
// of a plan to its control address changes that, and a GET there tells what was done since.
package main

import (
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"os"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "faults:", err)
		os.Exit(1)
	}
}

func run(arguments []string) error {
	if len(arguments) != 3 {
		return fmt.Errorf("usage: faults ADDRESS CONTROL_ADDRESS URL")
	}
	target, err := url.Parse(arguments[2])
	if err != nil {
		return err
	}
	control, err := net.Listen("tcp", arguments[1])
	if err != nil {
		return err
	}
	gate := newGate(newProxy(target))
	go http.Serve(control, http.HandlerFunc(gate.control))
	return http.ListenAndServe(arguments[0], gate)
}

// control takes a new plan, or tells what was done under the one that holds.
func (g *gate) control(answer http.ResponseWriter, request *http.Request) {
	if request.Method == http.MethodPut {
		var plan plan
		if err := json.NewDecoder(request.Body).Decode(&plan); err != nil {
			http.Error(answer, err.Error(), http.StatusBadRequest)
			return
		}
		g.follow(plan)
	}
	answer.Header().Set("Content-Type", "application/json")
	json.NewEncoder(answer).Encode(g.counts())
}
