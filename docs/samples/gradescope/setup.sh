#!/usr/bin/env bash
# Gradescope runs this once, when it builds the autograder's image. The kit lies in /autograder/source.
set -euo pipefail
apt-get update
apt-get install -y --no-install-recommends ca-certificates curl make bubblewrap util-linux
curl -fsSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0 --install-dir /usr/share/dotnet
ln -sf /usr/share/dotnet/dotnet /usr/local/bin/dotnet
make -C /autograder/source build
