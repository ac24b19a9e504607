#!/bin/sh
# Starts and stops the smart-card service without systemd, for the demonstration and for tests.
#
#   pcscd.sh start|stop|status                              the machine's service, socket /run/pcscd/pcscd.comm
#   pcscd.sh start|stop|status --private FOLDER [--port N]  one of its own, with a virtual reader on ports N and N+1
#
# start is idempotent: a service that already runs is used as it is. stop ends only a service that this script started.
# A private service sees an own /run (mount namespace; user namespace where the caller is not root), because pcscd's
# socket path is built in; where mounting is forbidden it takes the machine's place if that is free. Clients reach it
# with PCSCLITE_CSOCK_NAME=FOLDER/pcscd.comm, which start prints.
set -eu

usage() {
    sed -n '2,11s/^# \{0,1\}//p' "$0" >&2
    exit 2
}

action=${1:-}
[ $# -gt 0 ] && shift
private=
port=35963
while [ $# -gt 0 ]; do
    case $1 in
        --private) [ $# -ge 2 ] || usage; private=$2; shift 2 ;;
        --port) [ $# -ge 2 ] || usage; port=$2; shift 2 ;;
        *) usage ;;
    esac
done
case $port in '' | *[!0-9]*) usage ;; esac

# A process that is there and no zombie (PID 1 of a container may not reap).
alive() {
    [ -n "$1" ] && [ -r "/proc/$1/stat" ] && ! grep -q ') Z ' "/proc/$1/stat"
}

# wait_until COMMAND...: at most five seconds.
wait_until() {
    tries=100
    until "$@"; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || return 1
        sleep 0.05
    done
}

# end_process PID: asks, then insists; a mute card can keep pcscd from ending.
end_process() {
    kill "$1" 2>/dev/null || true
    if ! wait_until gone "$1"; then
        kill -9 "$1" 2>/dev/null || true
        wait_until gone "$1" || true
    fi
}
gone() { ! alive "$1"; }

pcscd=$(command -v pcscd || echo /usr/sbin/pcscd)
if [ -n "$private" ]; then
    pid_file=$private/pcscd.pid
    socket=$private/pcscd.comm
    ours=$pid_file
else
    pid_file=/run/pcscd/pcscd.pid
    socket=/run/pcscd/pcscd.comm
    ours=/run/pcscd/started-by-amphoedesk
fi

service_pid() {
    cat "$pid_file" 2>/dev/null || true
}
running() {
    alive "$(service_pid)" && [ -S "$socket" ]
}

driver() {
    for found in /usr/lib/pcsc/drivers/serial/libifdvpcd.so /usr/lib/*/pcsc/drivers/serial/libifdvpcd.so \
        /usr/lib64/pcsc/drivers/serial/libifdvpcd.so; do
        [ -e "$found" ] && echo "$found" && return
    done
    echo "pcscd.sh: the vpcd driver is not installed (package vsmartcard-vpcd)" >&2
    exit 3
}

start_private() {
    mkdir -p "$private/reader.conf.d"
    number=$(printf '0x%04X' "$port")
    library=$(driver)
    printf 'FRIENDLYNAME "Virtual PCD"\nDEVICENAME /dev/null:%s\nLIBPATH %s\nCHANNELID %s\n' \
        "$number" "$library" "$number" >"$private/reader.conf.d/vpcd"
    namespace=--mount
    [ "$(id -u)" -eq 0 ] || namespace='--mount --map-root-user'
    # shellcheck disable=SC2086
    if unshare $namespace sh -c 'mount -t tmpfs tmpfs /run' 2>/dev/null; then
        unshare $namespace sh -c 'mount -t tmpfs tmpfs /run && mkdir /run/pcscd && exec "$@"' sh \
            "$pcscd" --foreground --config "$private/reader.conf.d" >"$private/pcscd.log" 2>&1 </dev/null &
        pid=$!
        ln -sfn "/proc/$pid/root/run/pcscd/pcscd.comm" "$socket"
    else
        start_without_namespace
    fi
    echo "$pid" >"$pid_file"
}

# Where mounting is forbidden (plain containers) the machine's own place serves, as long as no other service is there.
start_without_namespace() {
    if alive "$(cat /run/pcscd/pcscd.pid 2>/dev/null || true)"; then
        echo "pcscd.sh: another card service runs here and this system allows no second one" >&2
        exit 3
    fi
    mkdir -p /run/pcscd
    rm -f /run/pcscd/pcscd.pid /run/pcscd/pcscd.comm
    "$pcscd" --foreground --config "$private/reader.conf.d" >"$private/pcscd.log" 2>&1 </dev/null &
    pid=$!
    ln -sfn /run/pcscd/pcscd.comm "$socket"
}

start_shared() {
    mkdir -p /run/pcscd
    rm -f "$pid_file" "$socket" "$ours" # left by a service that was killed
    "$pcscd"
    : >"$ours"
}

case $action in
    start)
        if ! running; then
            if [ -n "$private" ]; then start_private; else start_shared; fi
            wait_until running || { echo "pcscd.sh: the service does not come up" >&2; exit 3; }
        fi
        echo "PCSCLITE_CSOCK_NAME=$socket"
        ;;
    stop)
        [ -e "$ours" ] || exit 0
        pid=$(service_pid)
        if alive "$pid"; then end_process "$pid"; fi
        rm -f "$pid_file" "$socket" "$ours"
        ;;
    status)
        if running; then echo "running"; else echo "stopped"; exit 3; fi
        ;;
    *) usage ;;
esac
