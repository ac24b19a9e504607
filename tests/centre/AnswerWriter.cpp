#include "tests/centre/AnswerWriter.h"

#include <ostream>
#include <thread>

namespace amphoe::centre {
namespace {

namespace net = Poco::Net;

void write_head(const CentreAnswer& answer, const Faults& faults, net::HTTPServerResponse& response) {
    response.setStatus(static_cast<net::HTTPResponse::HTTPStatus>(answer.status));
    response.setReason(net::HTTPResponse::getReasonForStatus(response.getStatus()));
    const auto& type = faults.content_type.empty() ? answer.content_type : faults.content_type;
    if (!type.empty()) {
        response.setContentType(type);
    }
    response.set("Cache-Control", "no-store");
    for (const auto& [name, value] : answer.headers) {
        response.set(name, value);
    }
}

void write_slowly(const support::Bytes& body, std::chrono::milliseconds pause, std::ostream& stream) {
    for (const auto byte : body) {
        stream.put(static_cast<char>(byte)).flush();
        std::this_thread::sleep_for(pause);
    }
}

void write_zeros(std::size_t count, std::ostream& stream) {
    const std::string piece(65536, '\0');
    while (count > 0 && stream) {
        const auto some = std::min(count, piece.size());
        stream.write(piece.data(), static_cast<std::streamsize>(some));
        count -= some;
    }
}

}  // namespace

void write_answer(const CentreAnswer& answer, const Faults& faults, net::HTTPServerResponse& response) {
    write_head(answer, faults, response);
    const bool faulty = faults.cut_mid_answer || faults.drip.count() > 0 || faults.huge_bytes > 0;
    if (answer.body.empty() && answer.content_type.empty()) {
        response.send();
        return;
    }
    if (!faulty) {
        response.sendBuffer(answer.body.data(), answer.body.size());
        return;
    }
    response.setKeepAlive(false);
    response.setContentLength64(static_cast<Poco::Int64>(answer.body.size() + faults.huge_bytes));
    auto& stream = response.send();
    if (faults.drip.count() > 0) {
        write_slowly(answer.body, faults.drip, stream);
    } else {
        const auto length = faults.cut_mid_answer ? answer.body.size() / 2 : answer.body.size();
        stream.write(reinterpret_cast<const char*>(answer.body.data()), static_cast<std::streamsize>(length));
    }
    write_zeros(faults.cut_mid_answer ? 0 : faults.huge_bytes, stream);
    stream.flush();
}

}  // namespace amphoe::centre
