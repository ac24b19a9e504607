#!/bin/sh
# A private PostgreSQL for tests: its own cluster in DIR, reachable by a Unix socket in DIR only, no system service.
# Usage: postgresql.sh start DIR   prints the URL; repeated on a running cluster it prints the same
#        postgresql.sh stop DIR    ends the server; the data stay
#        postgresql.sh kill DIR    ends it as a power cut would; the data stay
# Fails on a machine without PostgreSQL's server programs (installer/linux/packages.txt).
set -eu
task=${1:?start, stop or kill}
dir=${2:?a folder}

bin=$(ls -d /usr/lib/postgresql/*/bin 2> /dev/null | tail -n 1)
if [ -z "$bin" ] || [ ! -x "$bin/initdb" ]; then
    echo "postgresql: no server programs (package postgresql)" >&2
    exit 1
fi
mkdir -p "$dir"
dir=$(cd "$dir" && pwd)

# PostgreSQL refuses to run as root.
as_server() {
    if [ "$(id -u)" = 0 ]; then
        chown -R postgres "$dir"
        setpriv --reuid=postgres --regid=postgres --clear-groups env HOME="$dir" "$@"
    else
        "$@"
    fi
}

url="postgresql://amphoe@/amphoe?host=$(printf %s "$dir" | sed 's,/,%2F,g')"
case $task in
start)
    if [ ! -f "$dir/data/PG_VERSION" ]; then
        as_server "$bin/initdb" -D "$dir/data" -U amphoe -A trust -E UTF8 --locale=C > "$dir/initdb.log" 2>&1
    fi
    if ! as_server "$bin/pg_ctl" -D "$dir/data" status > /dev/null 2>&1; then
        # The server must not inherit our descriptors: a test that reads our output would wait for its end.
        as_server "$bin/pg_ctl" -D "$dir/data" -w -t 60 -l "$dir/server.log" \
            -o "-c listen_addresses='' -c unix_socket_directories='$dir' -c max_connections=100" start \
            > "$dir/start.log" 2>&1 < /dev/null
    fi
    "$bin/psql" -h "$dir" -U amphoe -d postgres -tAc "SELECT 1 FROM pg_database WHERE datname = 'amphoe'" |
        grep -q 1 || "$bin/createdb" -h "$dir" -U amphoe amphoe
    echo "$url"
    ;;
stop) as_server "$bin/pg_ctl" -D "$dir/data" -m fast -w stop > /dev/null 2>&1 || true ;;
kill) as_server "$bin/pg_ctl" -D "$dir/data" -m immediate -w stop > /dev/null 2>&1 || true ;;
*)
    echo "postgresql: start, stop or kill" >&2
    exit 2
    ;;
esac
