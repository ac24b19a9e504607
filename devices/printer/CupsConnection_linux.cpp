#include "devices/printer/CupsConnection_linux.h"

#include <array>
#include <charconv>

namespace amphoe::devices::printer {
namespace {

constexpr int kConnectMilliseconds = 5000;
constexpr double kAnswerSeconds = 10;

struct Address {
    std::string host;
    int port = 0;
};

Address address_of(const std::string& server) {
    if (server.empty()) {
        return {cupsServer(), ippPort()};
    }
    const auto colon = server.rfind(':');
    if (server.front() == '/' || colon == std::string::npos) {
        return {server, ippPort()};
    }
    Address address{server.substr(0, colon), ippPort()};
    std::from_chars(server.data() + colon + 1, server.data() + server.size(), address.port);
    return address;
}

const char* no_password(const char*, http_t*, const char*, const char*, void*) {
    return nullptr;
}

/// Called by libcups when nothing came for kAnswerSeconds: 0 gives up.
int give_up(http_t*, void*) {
    return 0;
}

}  // namespace

CupsConnection::CupsConnection(const std::string& server) {
    cupsSetPasswordCB2(&no_password, nullptr);  // libcups keeps this per thread
    const Address address = address_of(server);
    http_.reset(httpConnect2(address.host.c_str(), address.port, nullptr, AF_UNSPEC, cupsEncryption(), 1,
                             kConnectMilliseconds, nullptr));
    if (http_ != nullptr) {
        httpSetTimeout(http_.get(), kAnswerSeconds, &give_up, nullptr);
    }
}

IppMessage CupsConnection::request(ipp_op_t operation, const std::string& queue) {
    IppMessage message(ippNewRequest(operation));
    if (!queue.empty()) {
        std::array<char, HTTP_MAX_URI> uri{};
        httpAssembleURIf(HTTP_URI_CODING_ALL, uri.data(), static_cast<int>(uri.size()), "ipp", nullptr, "localhost", 0,
                         "/printers/%s", queue.c_str());
        ippAddString(message.get(), IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, uri.data());
    }
    ippAddString(message.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, cupsUser());
    return message;
}

void CupsConnection::ask_for(ipp_t* request, const std::vector<const char*>& attributes) {
    ippAddStrings(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
                  static_cast<int>(attributes.size()), nullptr, attributes.data());
}

IppMessage CupsConnection::send(IppMessage request) {
    return IppMessage(connected() ? cupsDoRequest(http_.get(), request.release(), "/") : nullptr);
}

IppMessage CupsConnection::send_with_document(IppMessage request, std::span<const std::uint8_t> document) {
    if (!connected()) {
        return nullptr;
    }
    const std::size_t length = ippLength(request.get()) + document.size();
    if (cupsSendRequest(http_.get(), request.get(), "/", length) != HTTP_STATUS_CONTINUE ||
        cupsWriteRequestData(http_.get(), reinterpret_cast<const char*>(document.data()), document.size()) !=
            HTTP_STATUS_CONTINUE) {
        httpFlush(http_.get());
        return nullptr;
    }
    return IppMessage(cupsGetResponse(http_.get(), "/"));
}

bool succeeded(const IppMessage& answer) {
    return answer != nullptr && ippGetStatusCode(answer.get()) < IPP_STATUS_REDIRECTION_OTHER_SITE;
}

std::vector<std::string> keywords(ipp_attribute_t* attribute) {
    std::vector<std::string> result;
    for (int index = 0; attribute != nullptr && index < ippGetCount(attribute); ++index) {
        const char* const value = ippGetString(attribute, index, nullptr);
        if (value != nullptr && std::string(value) != "none") {
            result.emplace_back(value);
        }
    }
    return result;
}

}  // namespace amphoe::devices::printer
