#include "core/sync/HttpClient.h"

#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/String.h>
#include <openssl/err.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <array>

#include "core/sync/Certificates.h"
#include "core/sync/HttpFailures.h"
#include "core/sync/PinnedSession.h"
#include "core/sync/PrivateKeys.h"

namespace amphoe::sync {
namespace {

using domain::Failure;
using domain::FailureCode;
using std::chrono::milliseconds;
using std::chrono::steady_clock;
namespace net = Poco::Net;

constexpr int kMostHeaders = 50;

Poco::Timespan timespan(milliseconds time) {
    return Poco::Timespan(static_cast<Poco::Timespan::TimeDiff>(time.count()) * 1000);
}

/// Null when a certificate or the key cannot be used.
net::Context::Ptr context_of(const HttpSettings& settings) {
    net::Context::Params params;
    params.verificationMode = net::Context::VERIFY_STRICT;  // RELAXED skips host names of localhost (trap 3)
    params.verificationDepth = 4;
    params.loadDefaultCAs = false;
    net::Context::Ptr context(new net::Context(net::Context::TLS_CLIENT_USE, params));
    SSL_CTX* tls = context->sslContext();
    bool usable = SSL_CTX_set_min_proto_version(tls, TLS1_3_VERSION) == 1;
    const auto authorities = certificates_from_pem(settings.ca_pem);
    for (const auto& authority : authorities) {
        usable = usable && X509_STORE_add_cert(SSL_CTX_get_cert_store(tls), authority.get()) == 1;
    }
    if (!settings.certificate_pem.empty()) {
        // Straight to OpenSSL, so that the key never touches a file.
        const auto certificate = certificate_from_pem(settings.certificate_pem);
        const auto key = private_key_from_der(settings.private_key_der.bytes());
        usable = usable && certificate && key && SSL_CTX_use_certificate(tls, certificate.get()) == 1 &&
                 SSL_CTX_use_PrivateKey(tls, key.get()) == 1;
    }
    ERR_clear_error();
    return usable && !authorities.empty() ? context : nullptr;
}

}  // namespace

struct HttpClient::Connection {
    CentreAddress address;
    std::vector<std::string> key_pins;
    HttpLimits limits;
    net::Context::Ptr context;
    CentreAddress proxy;
    std::shared_ptr<LineManners> manners;
    SocketWatch watch;  ///< before the session that borrows it
    std::unique_ptr<PinnedSession> session;
    std::chrono::milliseconds patience{0};  ///< of the exchange under way
    steady_clock::time_point last_use{};

    /// True when a kept connection is used again.
    bool prepare(const HttpRequest& request);
    HttpResponse exchange(const HttpRequest& request, const std::stop_token& stop);
    void send_request(const HttpRequest& request, const std::stop_token& stop);
    HttpResponse receive_answer(const std::string& method, const std::stop_token& stop);
    support::Bytes read_body(std::istream& stream, const net::HTTPResponse& answer, steady_clock::time_point deadline,
                             const std::stop_token& stop);
};

bool HttpClient::Connection::prepare(const HttpRequest& request) {
    patience = request.patience.value_or(limits.answer_timeout);
    const auto connecting = std::min(limits.connect_timeout, request.patience.value_or(limits.connect_timeout));
    if (session && steady_clock::now() - last_use < limits.idle_limit) {
        return true;
    }
    session = std::make_unique<PinnedSession>(address.host, address.port, context, key_pins,
                                              std::min(connecting, milliseconds{2000}), limits.answer_timeout, watch);
    session->setKeepAlive(true);  // off by default, and then every request reconnects silently (trap 1)
    // We decide when a connection is too old; Poco's own reconnect can lose the server name (trap 5).
    session->setKeepAliveTimeout(Poco::Timespan(Poco::Timespan::DAYS));
    session->setTimeout(timespan(connecting));
    if (!proxy.host.empty()) {
        session->setProxy(proxy.host, static_cast<Poco::UInt16>(proxy.port));
    }
    return false;
}

HttpResponse HttpClient::Connection::exchange(const HttpRequest& request, const std::stop_token& stop) {
    send_request(request, stop);
    return receive_answer(request.method, stop);
}

void HttpClient::Connection::send_request(const HttpRequest& request, const std::stop_token& stop) {
    net::HTTPRequest head(request.method, request.path, net::HTTPMessage::HTTP_1_1);
    head.setKeepAlive(true);
    head.set("Accept", "application/json, application/cms, application/problem+json");
    for (const auto& [name, value] : request.headers) {
        head.set(name, value);
    }
    if (!request.content_type.empty()) {
        head.setContentType(request.content_type);
        head.setContentLength64(static_cast<Poco::Int64>(request.body.size()));
    }
    auto* buffer = session->sendRequest(head).rdbuf();
    constexpr std::size_t piece = 16 * 1024;
    for (std::size_t at = 0; at < request.body.size(); at += piece) {
        if (stop.stop_requested()) {
            throw ExchangeEnded("stopped");
        }
        const auto length = static_cast<std::streamsize>(std::min(piece, request.body.size() - at));
        if (manners) {
            manners->before_sending(static_cast<std::size_t>(length), stop);
        }
        // Through the buffer, not the stream: the stream would swallow the exception and its reason.
        if (buffer->sputn(reinterpret_cast<const char*>(request.body.data() + at), length) != length) {
            throw ExchangeEnded("cut while sending");
        }
    }
    session->flushRequest();
}

HttpResponse HttpClient::Connection::receive_answer(const std::string& method, const std::stop_token& stop) {
    const auto deadline = steady_clock::now() + patience;
    while (!session->answer_begins()) {
        if (stop.stop_requested() || steady_clock::now() > deadline) {
            throw ExchangeEnded(stop.stop_requested() ? "stopped" : "no answer in time");
        }
    }
    // Headers and pieces of a body are read in calls of Poco's that know the time of one read only.
    watch.arm(static_cast<int>(session->socket().impl()->sockfd()), deadline);
    net::HTTPResponse answer;
    answer.setFieldLimit(kMostHeaders);
    auto& stream = session->receiveResponse(answer);
    HttpResponse response;
    response.status = answer.getStatus();
    response.content_type = answer.getContentType();
    for (const auto& [name, value] : answer) {
        response.headers[Poco::toLower(name)] = value;
    }
    if (method != "HEAD" && response.status != net::HTTPResponse::HTTP_NO_CONTENT) {
        response.body = read_body(stream, answer, deadline, stop);
    }
    watch.disarm();
    // A server that refuses may not have read the body and would take its rest for the next request.
    if (!answer.getKeepAlive() || response.status >= 400) {
        session.reset();
    }
    last_use = steady_clock::now();
    return response;
}

support::Bytes HttpClient::Connection::read_body(std::istream& stream, const net::HTTPResponse& answer,
                                                 steady_clock::time_point deadline, const std::stop_token& stop) {
    // The contract gives every answer a length; without one a cut could not be told from the end.
    if (!answer.hasContentLength()) {
        throw AnswerOutsideContract("answer without length");
    }
    const auto length = answer.getContentLength64();
    if (length < 0 || static_cast<std::uint64_t>(length) > limits.largest_answer) {
        throw AnswerOutsideContract("answer too large");
    }
    support::Bytes body;
    std::array<char, 16384> piece{};
    while (body.size() < static_cast<std::size_t>(length)) {
        if (stop.stop_requested() || steady_clock::now() > deadline) {
            throw ExchangeEnded(stop.stop_requested() ? "stopped" : "no complete answer in time");
        }
        const auto wanted = std::min(piece.size(), static_cast<std::size_t>(length) - body.size());
        const auto count = stream.rdbuf()->sgetn(piece.data(), static_cast<std::streamsize>(wanted));
        if (count <= 0) {
            throw ExchangeEnded("answer cut short");
        }
        body.insert(body.end(), piece.data(), piece.data() + count);
    }
    return body;
}

domain::Result<std::unique_ptr<HttpClient>> HttpClient::create(HttpSettings settings) {
    auto context = context_of(settings);
    if (!context || settings.address.port < 1 || settings.address.port > 65535) {
        return Failure{FailureCode::WorkstationNotProvisioned, "certificate, key or address cannot be used"};
    }
    auto connection = std::make_unique<Connection>();
    connection->address = settings.address;
    connection->key_pins = settings.key_pins;
    connection->limits = settings.limits;
    connection->context = context;
    connection->proxy = settings.proxy;
    connection->manners = settings.manners;
    return std::unique_ptr<HttpClient>(new HttpClient(std::move(connection)));
}

HttpClient::HttpClient(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
HttpClient::~HttpClient() = default;

domain::Result<HttpResponse> HttpClient::send(const HttpRequest& request, std::stop_token stop) {
    return exchange(request, std::move(stop)).result;
}

HttpOutcome HttpClient::exchange(const HttpRequest& request, std::stop_token stop) {
    const std::lock_guard lock(mutex_);
    while (true) {
        if (stop.stop_requested()) {
            return {Failure{FailureCode::CentreUnreachable, "stopped"}, false};
        }
        bool reused = false;
        try {
            reused = connection_->prepare(request);
            return {connection_->exchange(request, stop), true};
        } catch (...) {
            const auto thrown = std::current_exception();
            connection_->watch.disarm();  // before the session goes, and its descriptor with it
            const bool reached = reused || (connection_->session && connection_->session->trusted());
            // A failed session is never used again. Only a kept connection, which an idle server may have closed
            // meanwhile, is worth a second try; a new connection tells the true reason.
            connection_->session.reset();
            if (!reused || ends_the_exchange(thrown)) {
                return {failure_of(thrown), reached};
            }
        }
    }
}

}  // namespace amphoe::sync
