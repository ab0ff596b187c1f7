// Package test runs the health scripts over their test data in Argo CD's Lua engine, without Lua's libraries but for what Argo CD opens by default.
package test

import (
	"os"
	"path/filepath"
	"testing"

	lua "github.com/yuin/gopher-lua"
	"sigs.k8s.io/yaml"
)

type health struct{ Status, Message string }

type healthTests struct {
	Tests []struct {
		HealthStatus health
		InputPath    string
	}
}

func TestHealth(t *testing.T) {
	scripts, _ := filepath.Glob("../*/*/health.lua")
	if len(scripts) == 0 {
		t.Fatal("no scripts")
	}
	for _, script := range scripts {
		folder := filepath.Dir(script)
		var tests healthTests
		readYaml(t, filepath.Join(folder, "health_test.yaml"), &tests)
		for _, test := range tests.Tests {
			t.Run(test.InputPath, func(t *testing.T) {
				var object map[string]any
				readYaml(t, filepath.Join(folder, test.InputPath), &object)
				if found := run(t, script, object); found != test.HealthStatus {
					t.Errorf("%+v, not %+v", found, test.HealthStatus)
				}
			})
		}
	}
}

func TestEachInputIsTested(t *testing.T) {
	inputs, _ := filepath.Glob("../*/*/testdata/*.yaml")
	for _, input := range inputs {
		var tests healthTests
		readYaml(t, filepath.Join(input, "..", "..", "health_test.yaml"), &tests)
		tested := false
		for _, test := range tests.Tests {
			tested = tested || filepath.Base(test.InputPath) == filepath.Base(input)
		}
		if !tested {
			t.Errorf("%s is in no test", input)
		}
	}
}

func run(t *testing.T, script string, object map[string]any) health {
	t.Helper()
	state := lua.NewState(lua.Options{SkipOpenLibs: true})
	defer state.Close()
	for name, open := range map[string]lua.LGFunction{lua.LoadLibName: lua.OpenPackage, lua.BaseLibName: lua.OpenBase, lua.TabLibName: lua.OpenTable} {
		if err := state.CallByParam(lua.P{Fn: state.NewFunction(open), Protect: true}, lua.LString(name)); err != nil {
			t.Fatal(err)
		}
	}
	state.SetGlobal("obj", value(state, object))
	if err := state.DoFile(script); err != nil {
		t.Fatal(err)
	}
	answer, is := state.Get(-1).(*lua.LTable)
	if !is {
		t.Fatalf("the script answers with a %s", state.Get(-1).Type())
	}
	return health{answer.RawGetString("status").String(), answer.RawGetString("message").String()}
}

func value(state *lua.LState, read any) lua.LValue {
	switch typed := read.(type) {
	case string:
		return lua.LString(typed)
	case float64:
		return lua.LNumber(typed)
	case bool:
		return lua.LBool(typed)
	case []any:
		table := state.NewTable()
		for _, item := range typed {
			table.Append(value(state, item))
		}
		return table
	case map[string]any:
		table := state.NewTable()
		for key, item := range typed {
			table.RawSetString(key, value(state, item))
		}
		return table
	}
	return lua.LNil
}

func readYaml(t *testing.T, file string, into any) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err == nil {
		err = yaml.Unmarshal(text, into)
	}
	if err != nil {
		t.Fatal(err)
	}
}
