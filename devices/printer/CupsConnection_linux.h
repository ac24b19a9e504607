// One connection to a CUPS scheduler: IPP requests out, answers in (RFC 8010, RFC 8011).
#pragma once

#include <cups/cups.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace amphoe::devices::printer {

struct DeleteIpp {
    void operator()(ipp_t* message) const { ippDelete(message); }
    void operator()(http_t* connection) const { httpClose(connection); }
};
using IppMessage = std::unique_ptr<ipp_t, DeleteIpp>;

/// One thread at a time. Never asks the terminal for a password.
class CupsConnection {
  public:
    /// `server`: "host:port", a socket's path, or empty for the system's scheduler.
    explicit CupsConnection(const std::string& server);

    bool connected() const { return http_ != nullptr; }

    /// A request with charset, language, user, and printer-uri when `queue` is not empty.
    static IppMessage request(ipp_op_t operation, const std::string& queue);
    static void ask_for(ipp_t* request, const std::vector<const char*>& attributes);

    /// The answer, or null when none came. An answer may still say no: see succeeded().
    IppMessage send(IppMessage request);
    IppMessage send_with_document(IppMessage request, std::span<const std::uint8_t> document);

  private:
    std::unique_ptr<http_t, DeleteIpp> http_;
};

bool succeeded(const IppMessage& answer);

/// All values of a keyword attribute but "none".
std::vector<std::string> keywords(ipp_attribute_t* attribute);

}  // namespace amphoe::devices::printer
