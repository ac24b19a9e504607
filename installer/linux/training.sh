#!/bin/sh
# Runs a training workstation from the release build: starts the simulated parts, sets the workstation up once,
# then makes the visit (headless) or opens the desk. Everything started here ends with it.
# Usage: training.sh yes|no   (yes: headless)
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
headless=$1
bin="$root/build/release/bin"
setup="$root/build/setup"
demo="$root/build/demo"
data="$demo/workstation"
card_port=36963
started=""

finish() {
    for process in $started; do kill "$process" 2>/dev/null || true; done
    stop_services
}
stop_services() {
    sh "$root/installer/linux/print-simulator.sh" stop "$demo/printer" >/dev/null 2>&1 || true
    sh "$root/installer/linux/pcscd.sh" stop --private "$demo/pcscd" >/dev/null 2>&1 || true
}
# Each demonstration begins a new rehearsal: the citizen is not enrolled yet.
stop_services
rm -rf "$demo"
mkdir -p "$demo"
trap finish EXIT
trap 'exit 130' INT TERM

wait_for() {  # file, text: until the text stands in the file, at most 30 s
    tries=0
    until grep -q "$2" "$1" 2>/dev/null; do
        tries=$((tries + 1))
        [ "$tries" -lt 300 ] || { echo "demo: waited in vain for $2 in $1" >&2; cat "$1" >&2; exit 1; }
        sleep 0.1
    done
}

say() { echo "demo: $*"; }

say "starting the reference centre"
: > "$demo/centre.log"
"$bin/amphoe-reference-centre" --data "$demo/centre" --port 0 --provision-port 0 \
    > "$demo/centre.log" 2> "$demo/centre.err" &
started="$started $!"
wait_for "$demo/centre.log" '"ready":true'
centre_port=$(sed -n 's/.*"port":\([0-9]*\).*/\1/p' "$demo/centre.log")
provision_port=$(sed -n 's/.*"provision_port":\([0-9]*\).*/\1/p' "$demo/centre.log")

say "starting the card service and inserting the virtual card"
sh "$root/installer/linux/pcscd.sh" start --private "$demo/pcscd" --port "$card_port" > /dev/null
PCSCLITE_CSOCK_NAME="$demo/pcscd/pcscd.comm"
export PCSCLITE_CSOCK_NAME
: > "$demo/card.log"
"$bin/amphoe-virtual-card" "$root/resources/demonstration/cards/somchai.json" \
    --photo "$setup/demonstration/person-a-card.jpg" --port "$card_port" > "$demo/card.log" 2>&1 &
started="$started $!"
wait_for "$demo/card.log" ready

say "starting the print queue with a printer simulator"
sh "$root/installer/linux/print-simulator.sh" start "$demo/printer" > /dev/null
. "$demo/printer/env"

ctl() { "$bin/amphoectl" "$@" --data "$data"; }
AMPHOE_PIN=246810
export AMPHOE_PIN
say "setting up the training workstation"
ctl workstation init --id WS-9901-02 --rcode 9901 --office-th "สำนักทะเบียนอำเภอตัวอย่าง" \
    --office-en "Example District Registry" --counter 2 --mode training \
    --camera "file:$setup/demonstration/person-a.avi" --printer "$PRINT_QUEUE" --print-server "$CUPS_SERVER" >/dev/null
AMPHOE_TOKEN=$("$bin/amphoe-reference-centre" --data "$demo/centre" --issue-token WS-9901-02)
export AMPHOE_TOKEN
ctl workstation provision --host localhost --port "$centre_port" --provision-port "$provision_port" \
    --ca "$demo/centre/ca.pem" --token-env AMPHOE_TOKEN >/dev/null
ctl officer add --id O-0001 --name-th "น.ส. กมล เจ้าหน้าที่" --name-en "Miss Kamon Officer" \
    --role COUNTER_OFFICER --pin-env AMPHOE_PIN >/dev/null
ctl officer add --id S-0001 --name-th "นาง สุดา หัวหน้างาน" --name-en "Mrs Suda Supervisor" \
    --role SUPERVISOR --pin-env AMPHOE_PIN >/dev/null
ctl officer add --id R-0001 --name-th "นาย วิทย์ นายทะเบียน" --name-en "Mr Wit Registrar" \
    --role REGISTRAR --pin-env AMPHOE_PIN >/dev/null
ctl officer add --id C-0001 --name-th "นาง ทดสอบ การเงิน" --name-en "Mrs Test Cashier" \
    --role CASHIER --pin-env AMPHOE_PIN >/dev/null

if [ "$headless" = no ]; then
    say "opening the counter desk: officer O-0001, supervisor S-0001 or cashier C-0001, training PIN 246810"
    "$bin/amphoedesk" --data "$data"
    exit 0
fi

say "one citizen is enrolled"
cat > "$demo/visit.json" <<VISIT
{
  "officer": {"id": "O-0001", "pin_env": "AMPHOE_PIN"},
  "consent": {"face": true, "legal_basis": "CONSENT_S26"},
  "card": {"wait_s": 10},
  "camera": {"source": "file:$setup/demonstration/person-a.avi", "timeout_s": 20},
  "services": [{"kind": "thaid_enrolment", "phone": "0812345678"}],
  "print": {"to": "printer:$PRINT_QUEUE"},
  "sync": "now"
}
VISIT
ctl visit run --script "$demo/visit.json"
