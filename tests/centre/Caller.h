// Who asks: the workstation of the TLS client certificate, and the office it belongs to.
#pragma once

#include <string>
#include <string_view>

namespace amphoe::centre {

struct Caller {
    std::string office;  ///< four-digit registry code (rcode); "0000" when the workstation's name tells none
    std::string workstation_id;
    std::string fingerprint;  ///< SHA-256 of the client certificate, hexadecimal
};

/// The first run of exactly four digits in a name such as "WS-1001-01"; "0000" without one.
std::string office_of_name(std::string_view workstation_id);

}  // namespace amphoe::centre
