#include "tests/centre/HttpFront.h"

#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/HTTPServerRequestImpl.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/SecureServerSocket.h>
#include <Poco/Net/SecureStreamSocket.h>
#include <Poco/Net/X509Certificate.h>
#include <openssl/ssl.h>

#include <array>
#include <optional>
#include <stdexcept>
#include <thread>

#include "core/sync/Certificates.h"

namespace amphoe::centre {
namespace {

namespace net = Poco::Net;

/// A body over its limit is read up to here, so that the sender reads our answer instead of a reset.
constexpr std::size_t kDrainLimit = 16 * 1024 * 1024;

net::Context::Ptr context_of(const CertificateAuthority& authority, const Credential& server, Listener listener) {
    net::Context::Params params;
    params.verificationMode = listener == Listener::Service ? net::Context::VERIFY_STRICT : net::Context::VERIFY_NONE;
    params.loadDefaultCAs = false;
    net::Context::Ptr context(new net::Context(net::Context::TLS_SERVER_USE, params));
    // Otherwise Poco compares the client certificate's name with the peer's address (infra.md, trap 2).
    context->enableExtendedCertificateVerification(false);
    SSL_CTX* tls = context->sslContext();
    const bool usable = SSL_CTX_set_min_proto_version(tls, TLS1_3_VERSION) == 1 &&
                        X509_STORE_add_cert(SSL_CTX_get_cert_store(tls), &authority.certificate()) == 1 &&
                        SSL_CTX_use_certificate(tls, server.certificate.get()) == 1 &&
                        SSL_CTX_use_PrivateKey(tls, server.key.get()) == 1;
    if (!usable) {
        throw std::runtime_error("OpenSSL does not take the server's certificate or key");
    }
    return context;
}

std::string fingerprint_of_peer(net::HTTPServerRequest& request) {
    net::SecureStreamSocket socket(static_cast<net::HTTPServerRequestImpl&>(request).socket());
    if (!socket.havePeerCertificate()) {
        return {};
    }
    const net::X509Certificate certificate = socket.peerCertificate();
    return sync::fingerprint(const_cast<X509&>(*certificate.certificate()));
}

class Handler final : public net::HTTPRequestHandler {
  public:
    Handler(Service& service, Listener listener, std::filesystem::path faults_file)
        : service_(service), listener_(listener), faults_file_(std::move(faults_file)) {}

    void handleRequest(net::HTTPServerRequest& request, net::HTTPServerResponse& response) override {
        auto faults = read_faults(faults_file_);
        if (listener_ == Listener::Provisioning || !faults.concerns(request.getURI())) {
            faults = {};
        }
        std::this_thread::sleep_for(faults.delay);
        const auto answer = faults.status != 0 ? problem(faults.status, "centre.trouble", "Trouble on demand")
                                               : answer_to(request, response, faults);
        if (!answer || faults.cut_after_commit) {
            response.setKeepAlive(false);  // without an answer the server closes the connection
            return;
        }
        send(*answer, response);
    }

  private:
    std::optional<CentreAnswer> answer_to(net::HTTPServerRequest& request, net::HTTPServerResponse& response,
                                          const Faults& faults) {
        CentreRequest asked{request.getMethod(), request.getURI(), "", {}, ""};
        if (request.getChunkedTransferEncoding()) {
            response.setKeepAlive(false);
            return problem(411, "body.length_required", "Content-Length is required");
        }
        const auto length = request.hasContentLength() ? request.getContentLength64() : 0;
        const auto limit = Service::largest_body(asked.method, asked.path, listener_);
        const bool too_large = length < 0 || static_cast<std::uint64_t>(length) > limit;
        const auto body = read_body(request.stream(), static_cast<std::size_t>(length), too_large);
        if (too_large) {
            response.setKeepAlive(false);
            return problem(413, "body.too_large", "The body is larger than this operation takes");
        }
        if (!body || faults.cut_before_answer) {
            return std::nullopt;
        }
        asked.body = *body;
        asked.content_type = request.hasContentLength() ? request.getContentType() : "";
        asked.certificate_fingerprint = fingerprint_of_peer(request);
        try {
            return service_.handle(asked, listener_, faults);
        } catch (const std::exception&) {  // the catch-all of this thread
            return problem(500, "centre.trouble", "The centre has trouble of its own");
        }
    }

    /// Nothing when fewer bytes came than were announced: Poco gives a short body without an error after a cut.
    static std::optional<support::Bytes> read_body(std::istream& stream, std::size_t length, bool discard) {
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

    static void send(const CentreAnswer& answer, net::HTTPServerResponse& response) {
        response.setStatus(static_cast<net::HTTPResponse::HTTPStatus>(answer.status));
        response.setReason(net::HTTPResponse::getReasonForStatus(response.getStatus()));
        response.setContentType(answer.content_type);
        response.set("Cache-Control", "no-store");
        if (!answer.allow.empty()) {
            response.set("Allow", answer.allow);
        }
        response.sendBuffer(answer.body.data(), answer.body.size());
    }

    Service& service_;
    Listener listener_;
    std::filesystem::path faults_file_;
};

class HandlerFactory final : public net::HTTPRequestHandlerFactory {
  public:
    HandlerFactory(Service& service, Listener listener, std::filesystem::path faults_file)
        : service_(service), listener_(listener), faults_file_(std::move(faults_file)) {}
    net::HTTPRequestHandler* createRequestHandler(const net::HTTPServerRequest&) override {
        return new Handler(service_, listener_, faults_file_);  // Poco deletes it after the request
    }

  private:
    Service& service_;
    Listener listener_;
    std::filesystem::path faults_file_;
};

net::HTTPServerParams::Ptr server_params() {
    net::HTTPServerParams::Ptr params(new net::HTTPServerParams);
    params->setKeepAlive(true);
    params->setKeepAliveTimeout(Poco::Timespan(15, 0));
    params->setTimeout(Poco::Timespan(30, 0));
    params->setMaxThreads(16);
    params->setMaxQueued(64);
    return params;
}

}  // namespace

struct HttpFront::Parts {
    Poco::ThreadPool threads{2, 18};
    std::unique_ptr<net::SecureServerSocket> socket;
    std::unique_ptr<net::HTTPServer> server;
};

HttpFront::HttpFront(Service& service, Listener listener, int port, const std::filesystem::path& faults_file)
    : HttpFront(service, listener, port, faults_file, service.keys().server()) {}

HttpFront::HttpFront(Service& service, Listener listener, int port, const std::filesystem::path& faults_file,
                     const Credential& server)
    : parts_(std::make_unique<Parts>()) {
    parts_->socket =
        std::make_unique<net::SecureServerSocket>(net::SocketAddress("127.0.0.1", static_cast<Poco::UInt16>(port)), 64,
                                                  context_of(service.keys().authority(), server, listener));
    parts_->server = std::make_unique<net::HTTPServer>(new HandlerFactory(service, listener, faults_file),
                                                       parts_->threads, *parts_->socket, server_params());
    parts_->server->start();
}

HttpFront::~HttpFront() {
    parts_->server->stopAll(true);
    parts_->threads.joinAll();
}

int HttpFront::connections() const {
    return parts_->server->totalConnections();
}

int HttpFront::port() const {
    return parts_->server->port();
}

}  // namespace amphoe::centre
