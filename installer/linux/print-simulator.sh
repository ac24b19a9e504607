#!/bin/sh
# A print service of its own for rehearsal and tests: cupsd with one queue on a simulated IPP Everywhere printer.
#
#   print-simulator.sh start DIR [CUPS_PORT [PRINTER_PORT]]     (default 6310 and 8631)
#   print-simulator.sh stop DIR
#
# DIR/env tells how to reach it (CUPS_SERVER, PRINT_QUEUE) and where the sheets arrive (PRINTED). While the file
# DIR/out-of-paper exists the printer asks for paper. Both actions may be repeated. Nothing of the machine's own print
# service is touched. Packages: cups-daemon cups-client cups-ipp-utils cups-filters avahi-daemon dbus.
set -eu

action=${1:-}
dir=${2:-}
[ -n "$dir" ] || { echo "usage: $0 start DIR [CUPS_PORT [PRINTER_PORT]] | stop DIR" >&2; exit 2; }
mkdir -p "$dir"
dir=$(cd "$dir" && pwd)
cups_port=${3:-6310}
printer_port=${4:-8631}
queue=slipq
PATH=$PATH:/usr/sbin:/sbin
export LC_ALL=C.UTF-8

# When a process started, in ticks since boot; nothing when it is gone or only waits to be collected.
started() {
    [ -r "/proc/$1/stat" ] && sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | awk '$1 != "Z" { print $20 }'
}

# Alive, and ours: a number in an old file may belong to another process by now.
is_ours() {
    [ -n "$2" ] && [ "$(started "$1")" = "$2" ]
}

stop_all() {
    [ -f "$dir/pids" ] || return 0
    for signal in TERM KILL; do
        while read -r pid since; do
            # Each part leads a group of its own, so its helpers end with it.
            if is_ours "$pid" "$since"; then kill -s "$signal" -- "-$pid" 2>/dev/null || true; fi
        done < "$dir/pids"
        tries=0
        while [ $tries -lt 30 ] && any_alive; do
            tries=$((tries + 1))
            sleep 0.1
        done
    done
    rm -f "$dir/pids" "$dir/env" "$dir/out-of-paper" "$dir/bus"
}

any_alive() {
    while read -r pid since; do
        if is_ours "$pid" "$since"; then return 0; fi
    done < "$dir/pids"
    return 1
}

fail() {
    echo "print-simulator: $1" >&2
    [ -z "${2:-}" ] || tail -n 20 "$dir/log/$2" >&2 || true
    stop_all
    exit 1
}

# launch NAME COMMAND...: in the background, output to its log.
launch() {
    name=$1
    shift
    command -v "$1" > /dev/null || fail "$1 is not installed"
    setsid "$@" > "$dir/log/$name" 2>&1 < /dev/null &
    pid=$!
    echo "$pid $(started "$pid")" >> "$dir/pids"
}

# wait_for WHAT LOG COMMAND...: until COMMAND succeeds, 15 s at most.
wait_for() {
    what=$1
    log=$2
    shift 2
    tries=0
    until "$@" > /dev/null 2>&1; do
        tries=$((tries + 1))
        [ $tries -lt 150 ] || fail "$what did not start" "$log"
        sleep 0.1
    done
}

avahi_answers() {
    dbus-send --system --print-reply --reply-timeout=2000 --dest=org.freedesktop.Avahi / org.freedesktop.Avahi.Server.GetState
}

# ippeveprinter announces itself and does not run without avahi: the machine's own, or one on a bus of ours that sees
# the loopback interface only.
start_announcements() {
    if avahi_answers > /dev/null 2>&1; then
        return
    fi
    cat > "$dir/bus.conf" <<EOF
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>system</type>
  <listen>unix:path=$dir/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/><allow own="*"/><allow send_type="method_call"/><allow send_destination="*"/>
    <allow receive_type="method_call"/><allow receive_sender="*"/>
  </policy>
</busconfig>
EOF
    printf '[server]\nallow-interfaces=lo\nuse-ipv6=no\n[publish]\n[reflector]\n[rlimits]\n' > "$dir/avahi.conf"
    launch bus dbus-daemon --config-file="$dir/bus.conf" --nofork --nopidfile
    wait_for "the message bus" bus test -S "$dir/bus"
    export DBUS_SYSTEM_BUS_ADDRESS="unix:path=$dir/bus"
    mkdir -p /run/avahi-daemon 2>/dev/null || true
    avahi="exec avahi-daemon --no-drop-root --no-chroot --no-rlimits --file=$dir/avahi.conf"
    if unshare -m true 2>/dev/null; then
        # avahi's run folder cannot be chosen: a private one lets several simulators run side by side.
        launch avahi unshare -m sh -c "mount -t tmpfs tmpfs /run/avahi-daemon && $avahi"
    else
        launch avahi sh -c "$avahi"
    fi
    wait_for "avahi-daemon" avahi avahi_answers
}

start_printer() {
    mkdir -p "$dir/printer" "$dir/printed"
    cat > "$dir/print-sheet" <<EOF
#!/bin/sh
# Run by ippeveprinter for each job; its standard error carries the printer's state.
asked=
while [ -e "$dir/out-of-paper" ]; do
    [ -n "\$asked" ] || echo "STATE: +media-empty-error,media-needed" >&2
    asked=yes
    sleep 0.1
done
[ -z "\$asked" ] || echo "STATE: -media-empty-error,media-needed" >&2
cp "\$1" "$dir/printed/"
EOF
    chmod 755 "$dir/print-sheet"
    launch printer ippeveprinter -p "$printer_port" -n localhost -k -d "$dir/printer" \
        -f application/pdf,image/pwg-raster,image/urf -c "$dir/print-sheet" "AmphoeDesk simulator $printer_port"
    wait_for "the simulated printer (port $printer_port)" printer \
        ipptool -q "ipp://localhost:$printer_port/ipp/print" get-printer-attributes.test
}

# lpstat gives success either way.
scheduler_runs() {
    lpstat -h "127.0.0.1:$cups_port" -r | grep -q 'is running'
}

start_cups() {
    for folder in etc spool spool/tmp cache state; do
        mkdir -p "$dir/cups/$folder"
    done
    cat > "$dir/cups/etc/cupsd.conf" <<EOF
Listen 127.0.0.1:$cups_port
Browsing Off
WebInterface No
DefaultAuthType None
ErrorPolicy retry-current-job
MaxLogSize 0
<Location />
  Order allow,deny
  Allow localhost
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  SubscriptionPrivateAccess all
  SubscriptionPrivateValues none
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
EOF
    cat > "$dir/cups/etc/cups-files.conf" <<EOF
ServerRoot $dir/cups/etc
RequestRoot $dir/cups/spool
TempDir $dir/cups/spool/tmp
CacheDir $dir/cups/cache
StateDir $dir/cups/state
ErrorLog $dir/log/cups-errors
AccessLog $dir/log/cups-access
PageLog $dir/log/cups-pages
EOF
    launch cupsd cupsd -f -c "$dir/cups/etc/cupsd.conf" -s "$dir/cups/etc/cups-files.conf"
    wait_for "cupsd (port $cups_port)" cupsd scheduler_runs
    lpadmin -h "127.0.0.1:$cups_port" -p "$queue" -E -v "ipp://localhost:$printer_port/ipp/print" -m everywhere \
        > "$dir/log/lpadmin" 2>&1 || fail "the queue could not be made" lpadmin
    lpadmin -h "127.0.0.1:$cups_port" -d "$queue" > "$dir/log/lpadmin" 2>&1 || fail "the queue is no default" lpadmin
}

case $action in
start)
    if [ -f "$dir/env" ]; then
        . "$dir/env"
        if lpstat -h "$CUPS_SERVER" -p "$PRINT_QUEUE" > /dev/null 2>&1; then
            cat "$dir/env"
            exit 0
        fi
    fi
    stop_all
    mkdir -p "$dir/log"
    chmod 755 "$dir"
    : > "$dir/pids"
    start_announcements
    start_printer
    start_cups
    printf 'CUPS_SERVER=127.0.0.1:%s\nPRINT_QUEUE=%s\nPRINTED=%s\n' "$cups_port" "$queue" "$dir/printed" > "$dir/env"
    cat "$dir/env"
    ;;
stop)
    stop_all
    ;;
*)
    echo "print-simulator: unknown action $action" >&2
    exit 2
    ;;
esac
