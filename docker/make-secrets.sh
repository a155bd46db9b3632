#!/bin/sh
# Makes the four secrets of compose.yaml in docker/secrets, those that are missing. Keep a copy of that folder in a safe
# place: without groundwork_secret nothing that was written can be read.
set -eu
cd "$(dirname "$0")"
mkdir -p secrets
# The folder is closed to other people of this machine; the files are open to the containers' users, who get them alone.
chmod 700 secrets
make() {
  [ -s "secrets/$1" ] || { shift_name=$1; shift; "$@" > "secrets/$shift_name"; }
}
make superuser_password openssl rand -hex 32
make owner_password openssl rand -hex 32
make groundwork_secret openssl rand -base64 32
make signing_key openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256
chmod 444 secrets/*
echo "The secrets are in $(pwd)/secrets."
