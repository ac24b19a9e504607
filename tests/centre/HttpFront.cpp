#include "tests/centre/HttpFront.h"

#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServerConnection.h>
#include <Poco/Net/SecureServerSocket.h>
#include <Poco/Net/SecureStreamSocket.h>
#include <Poco/Net/TCPServer.h>
#include <openssl/ssl.h>

#include <stdexcept>

#include "tests/centre/RequestHandler.h"
#include "tests/centre/storage/RateTokens.h"

namespace amphoe::centre {
namespace {

namespace net = Poco::Net;

constexpr int kBacklog = 1024;

net::Context::Ptr context_of(const CertificateAuthority& authority, const Credential& server, Listener listener) {
    net::Context::Params params;
    params.verificationMode = listener == Listener::Service ? net::Context::VERIFY_STRICT : net::Context::VERIFY_NONE;
    params.loadDefaultCAs = false;
    net::Context::Ptr context(new net::Context(net::Context::TLS_SERVER_USE, params));
    // Otherwise Poco compares the client certificate's name with the peer's address (infra.md, trap 2).
    context->enableExtendedCertificateVerification(false);
    SSL_CTX* tls = context->sslContext();
    // Without a context name OpenSSL fails the handshake of every client that resumes its session with a certificate.
    constexpr unsigned char kSessions[] = {'a', 'm', 'p', 'h', 'o', 'e'};
    const bool usable = SSL_CTX_set_session_id_context(tls, kSessions, sizeof kSessions) == 1 &&
                        SSL_CTX_set_min_proto_version(tls, TLS1_3_VERSION) == 1 &&
                        X509_STORE_add_cert(SSL_CTX_get_cert_store(tls), &authority.certificate()) == 1 &&
                        SSL_CTX_use_certificate(tls, server.certificate.get()) == 1 &&
                        SSL_CTX_use_PrivateKey(tls, server.key.get()) == 1;
    if (!usable) {
        throw std::runtime_error("OpenSSL does not take the server's certificate or key");
    }
    return context;
}

class HandlerFactory final : public net::HTTPRequestHandlerFactory {
  public:
    explicit HandlerFactory(FrontShare& share) : share_(share) {}
    net::HTTPRequestHandler* createRequestHandler(const net::HTTPServerRequest&) override {
        return new RequestHandler(share_);  // Poco deletes it after the request
    }

  private:
    FrontShare& share_;
};

/// A connection whose whole life is under watch, the TLS handshake included.
class WatchedConnection final : public net::HTTPServerConnection {
  public:
    WatchedConnection(const net::StreamSocket& socket, const net::HTTPServerParams::Ptr& params,
                      const net::HTTPRequestHandlerFactory::Ptr& factory, FrontShare& share)
        : HTTPServerConnection(socket, params, factory),
          share_(share),
          socket_(static_cast<int>(socket.impl()->sockfd())) {}
    void run() override {
        share_.watch.allow(socket_, share_.settings.header);
        HTTPServerConnection::run();
        share_.watch.forget(socket_);
    }

  private:
    FrontShare& share_;
    int socket_;
};

class ConnectionFactory final : public net::TCPServerConnectionFactory {
  public:
    ConnectionFactory(FrontShare& share, net::HTTPServerParams::Ptr params)
        : share_(share), params_(std::move(params)), handlers_(new HandlerFactory(share)) {}
    net::TCPServerConnection* createConnection(const net::StreamSocket& socket) override {
        return new WatchedConnection(socket, params_, handlers_, share_);  // Poco deletes it at its end
    }

  private:
    FrontShare& share_;
    net::HTTPServerParams::Ptr params_;
    net::HTTPRequestHandlerFactory::Ptr handlers_;
};

net::HTTPServerParams::Ptr server_params(const FrontSettings& settings) {
    const auto timespan = [](std::chrono::milliseconds time) { return Poco::Timespan(time.count() * 1000); };
    net::HTTPServerParams::Ptr params(new net::HTTPServerParams);
    params->setKeepAlive(true);
    params->setKeepAliveTimeout(timespan(settings.idle));
    params->setTimeout(timespan(settings.request));
    params->setMaxThreads(settings.threads);
    params->setMaxQueued(settings.queue);
    return params;
}

}  // namespace

struct HttpFront::Parts {
    Parts(Service& service, Listener listener, const std::filesystem::path& faults_file, const FrontSettings& settings)
        : tokens(service.database(), settings.rate, settings.burst),
          share{service,
                listener,
                faults_file,
                settings,
                {},
                listener == Listener::Service ? RateLimiter(settings.rate, settings.burst, shared_by_all_instances())
                                              : RateLimiter(settings.provisioning_rate, settings.provisioning_burst)},
          threads(2, settings.threads + 2) {}
    /// Workstations are counted in the database. Network addresses that provision are not: anybody could fill a table.
    RateLimiter::Source shared_by_all_instances() {
        return [this](const std::string& asker, double count) {
            const auto now = std::chrono::system_clock::now().time_since_epoch();
            return tokens.take(asker, count, std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
        };
    }
    RateTokens tokens;
    FrontShare share;
    Poco::ThreadPool threads;
    std::unique_ptr<net::SecureServerSocket> socket;
    std::unique_ptr<net::TCPServer> server;
};

HttpFront::HttpFront(Service& service, Listener listener, int port, const std::filesystem::path& faults_file,
                     const FrontSettings& settings)
    : HttpFront(service, listener, port, faults_file, service.keys().server(), settings) {}

HttpFront::HttpFront(Service& service, Listener listener, int port, const std::filesystem::path& faults_file,
                     const Credential& server, const FrontSettings& settings)
    : parts_(std::make_unique<Parts>(service, listener, faults_file, settings)) {
    parts_->socket =
        std::make_unique<net::SecureServerSocket>(net::SocketAddress("127.0.0.1", static_cast<Poco::UInt16>(port)),
                                                  kBacklog, context_of(service.keys().authority(), server, listener));
    const auto params = server_params(settings);
    parts_->server = std::make_unique<net::TCPServer>(new ConnectionFactory(parts_->share, params), parts_->threads,
                                                      *parts_->socket, params);
    parts_->server->start();
}

HttpFront::~HttpFront() {
    parts_->server->stop();
    parts_->share.watch.end_all();
    parts_->threads.joinAll();
}

int HttpFront::connections() const {
    return parts_->server->totalConnections();
}

int HttpFront::port() const {
    return parts_->server->port();
}

}  // namespace amphoe::centre
