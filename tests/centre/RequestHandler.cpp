#include "tests/centre/RequestHandler.h"

#include <Poco/Net/HTTPServerRequestImpl.h>
#include <Poco/Net/SecureStreamSocket.h>
#include <Poco/Net/X509Certificate.h>

#include <array>
#include <thread>

#include "core/sync/Certificates.h"
#include "tests/centre/AnswerWriter.h"

namespace amphoe::centre {
namespace {

namespace net = Poco::Net;

/// A body over its limit is read up to here, so that the sender reads our answer instead of a reset.
constexpr std::size_t kDrainLimit = 16 * 1024 * 1024;
constexpr std::array kHeaders{"Idempotency-Key", "Upload-Offset", "Upload-Piece-SHA256"};

net::StreamSocket& socket_of(net::HTTPServerRequest& request) {
    return static_cast<net::HTTPServerRequestImpl&>(request).socket();
}

std::string fingerprint_of_peer(net::HTTPServerRequest& request) {
    net::SecureStreamSocket socket(socket_of(request));
    if (!socket.havePeerCertificate()) {
        return {};
    }
    const net::X509Certificate certificate = socket.peerCertificate();
    return sync::fingerprint(const_cast<X509&>(*certificate.certificate()));
}

/// Nothing when fewer bytes came than were announced: Poco gives a short body without an error after a cut.
std::optional<support::Bytes> read_body(std::istream& stream, std::size_t length, bool discard) {
    support::Bytes body;
    std::array<char, 16384> piece{};
    const auto wanted = std::min(length, kDrainLimit);
    for (std::size_t read = 0; read < wanted;) {
        stream.read(piece.data(), static_cast<std::streamsize>(std::min(piece.size(), wanted - read)));
        if (stream.gcount() <= 0) {
            return std::nullopt;
        }
        read += static_cast<std::size_t>(stream.gcount());
        if (!discard) {
            body.insert(body.end(), piece.data(), piece.data() + stream.gcount());
        }
    }
    return body;
}

/// True when the next request on this connection may begin where the unread body of a refused one ended.
/// A chunked body is read as well: closing over unread bytes resets the connection, and the sender misses the answer.
bool drained(net::HTTPServerRequest& request) {
    if (request.getChunkedTransferEncoding()) {
        request.stream().ignore(static_cast<std::streamsize>(kDrainLimit));
        return false;
    }
    const auto length = request.hasContentLength() ? request.getContentLength64() : 0;
    const auto unread = static_cast<std::size_t>(std::max<Poco::Int64>(0, length));
    return unread <= kDrainLimit && read_body(request.stream(), unread, true).has_value();
}

CentreRequest request_of(const net::HTTPServerRequest& request, std::string fingerprint) {
    CentreRequest asked{request.getMethod(), request.getURI(), "", {}, std::move(fingerprint), {}};
    asked.content_type = request.hasContentLength() ? request.getContentType() : "";
    // Poco's word for an absent header of that name.
    if (asked.content_type == net::HTTPMessage::UNKNOWN_CONTENT_TYPE) {
        asked.content_type.clear();
    }
    for (const auto* name : kHeaders) {
        if (request.has(name)) {
            asked.headers[name] = request.get(name);
        }
    }
    return asked;
}

}  // namespace

void RequestHandler::handleRequest(net::HTTPServerRequest& request, net::HTTPServerResponse& response) {
    auto faults = read_faults(share_.faults_file);
    if (share_.listener == Listener::Provisioning || !faults.concerns(request.getURI())) {
        faults = {};
    }
    const int socket = static_cast<int>(socket_of(request).impl()->sockfd());
    const auto length = request.hasContentLength() ? std::max<Poco::Int64>(0, request.getContentLength64()) : 0;
    const auto seconds = std::min<std::size_t>(static_cast<std::size_t>(length), kDrainLimit) / share_.settings.slowest;
    share_.watch.allow(socket, share_.settings.request + faults.delay + std::chrono::seconds(seconds) +
                                   (faults.drip.count() > 0 ? std::chrono::hours(1) : std::chrono::hours(0)));
    std::this_thread::sleep_for(faults.delay);
    const auto answer = answer_to(request, response, faults);
    if (!answer || faults.cut_after_commit) {
        response.setKeepAlive(false);  // without an answer the server closes the connection
        return;
    }
    write_answer(*answer, faults, response);
    share_.watch.allow(socket, share_.settings.idle + share_.settings.header);
}

std::optional<CentreAnswer> RequestHandler::refusal(const net::HTTPServerRequest& request,
                                                    const std::string& fingerprint, const Faults& faults) {
    const auto asker = fingerprint.empty() ? request.clientAddress().host().toString() : fingerprint;
    if (const int wait = share_.limiter.wait_of(asker, RateLimiter::Clock::now()); wait > 0) {
        return passing_problem(429, "rate.exceeded", "Too many requests", wait);
    }
    if (faults.status != 0) {
        auto trouble =
            problem(faults.status, faults.status == 429 ? "rate.exceeded" : "centre.trouble", "Trouble on demand");
        if (faults.retry_after_s > 0) {
            trouble.headers["Retry-After"] = std::to_string(faults.retry_after_s);
        }
        return trouble;
    }
    if (!faults.redirect.empty()) {
        auto away = problem(400, "centre.trouble", "Redirected on demand");
        away.status = 307;
        away.headers["Location"] = faults.redirect;
        return away;
    }
    if (request.getChunkedTransferEncoding()) {
        return problem(411, "body.length_required", "Content-Length is required");
    }
    return std::nullopt;
}

std::optional<CentreAnswer> RequestHandler::answer_to(net::HTTPServerRequest& request,
                                                      net::HTTPServerResponse& response, const Faults& faults) {
    const auto fingerprint = fingerprint_of_peer(request);
    if (auto refused = refusal(request, fingerprint, faults)) {
        response.setKeepAlive(drained(request));
        return refused;
    }
    auto asked = request_of(request, fingerprint);
    const auto length = request.hasContentLength() ? request.getContentLength64() : 0;
    const auto limit = Service::largest_body(asked.method, asked.path, share_.listener);
    const bool too_large = length < 0 || static_cast<std::uint64_t>(length) > limit;
    const auto wanted = static_cast<std::size_t>(faults.cut_mid_request ? length / 2 : length);
    auto body = read_body(request.stream(), wanted, too_large);
    if (faults.cut_mid_request) {
        return std::nullopt;
    }
    if (too_large) {
        response.setKeepAlive(false);
        return problem(413, "body.too_large", "The body is larger than this operation takes");
    }
    if (!body || faults.cut_before_answer) {
        return std::nullopt;
    }
    asked.body = std::move(*body);
    return served(asked, faults);
}

CentreAnswer RequestHandler::served(const CentreRequest& asked, const Faults& faults) {
    try {
        return share_.service.handle(asked, share_.listener, faults);
    } catch (const DatabaseTrouble& trouble) {
        return trouble.passing() ? passing_problem(503, "centre.busy", "The centre's database is busy", 1)
                                 : problem(500, "centre.trouble", "The centre has trouble of its own");
    } catch (const std::exception&) {  // the catch-all of this thread
        return problem(500, "centre.trouble", "The centre has trouble of its own");
    }
}

}  // namespace amphoe::centre
