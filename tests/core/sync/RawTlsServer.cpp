#include "tests/core/sync/RawTlsServer.h"

#include <Poco/Net/Context.h>
#include <Poco/Net/SecureServerSocket.h>
#include <Poco/Net/SecureStreamSocket.h>
#include <openssl/ssl.h>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace amphoe::testing {
namespace {

namespace net = Poco::Net;

net::Context::Ptr context_of(const centre::Credential& credential, int newest_tls) {
    net::Context::Params params;
    params.verificationMode = net::Context::VERIFY_NONE;
    params.loadDefaultCAs = false;
    net::Context::Ptr context(new net::Context(net::Context::TLS_SERVER_USE, params));
    SSL_CTX_use_certificate(context->sslContext(), credential.certificate.get());
    SSL_CTX_use_PrivateKey(context->sslContext(), credential.key.get());
    if (newest_tls != 0) {
        SSL_CTX_set_max_proto_version(context->sslContext(), newest_tls);
    }
    return context;
}

}  // namespace

struct RawTlsServer::Parts {
    std::vector<std::string> answers;
    std::unique_ptr<net::SecureServerSocket> socket;
    mutable std::mutex mutex;
    std::condition_variable changed;
    int requests = 0;
    int closed = 0;
    std::jthread thread;

    void serve(const std::stop_token& stop);
    void serve_one(const std::string& answer);
};

void RawTlsServer::Parts::serve(const std::stop_token& stop) {
    std::size_t next = 0;
    while (!stop.stop_requested()) {
        if (!socket->poll(Poco::Timespan(0, 20000), net::Socket::SELECT_READ)) {
            continue;
        }
        try {
            serve_one(next < answers.size() ? answers[next] : "");
        } catch (const Poco::Exception&) {
            // The client hung up, which some tests want.
        }
        ++next;
        const std::lock_guard lock(mutex);
        ++closed;
        changed.notify_all();
    }
}

void RawTlsServer::Parts::serve_one(const std::string& answer) {
    net::StreamSocket connection = socket->acceptConnection();
    connection.setReceiveTimeout(Poco::Timespan(10, 0));
    char request[4096];
    if (connection.receiveBytes(request, sizeof request) <= 0) {
        return;
    }
    {
        const std::lock_guard lock(mutex);
        ++requests;
        changed.notify_all();
    }
    if (answer == silence) {
        connection.receiveBytes(request, sizeof request);
        return;
    }
    const bool drips = answer.starts_with(drip);
    for (std::size_t sent = drips ? 1 : 0; sent < answer.size();) {
        const auto piece = std::min<std::size_t>(answer.size() - sent, drips ? 1 : 8192);
        if (drips) {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        }
        sent += static_cast<std::size_t>(connection.sendBytes(answer.data() + sent, static_cast<int>(piece)));
    }
    connection.shutdown();
}

RawTlsServer::RawTlsServer(const centre::Credential& credential, std::vector<std::string> answers, int newest_tls)
    : parts_(std::make_unique<Parts>()) {
    parts_->answers = std::move(answers);
    parts_->socket = std::make_unique<net::SecureServerSocket>(net::SocketAddress("127.0.0.1", 0), 8,
                                                               context_of(credential, newest_tls));
    parts_->thread = std::jthread([parts = parts_.get()](const std::stop_token& stop) { parts->serve(stop); });
}

RawTlsServer::~RawTlsServer() = default;

std::string RawTlsServer::answer_of(int status, const std::string& body, const std::string& content_type,
                                    const std::string& more_headers) {
    return "HTTP/1.1 " + std::to_string(status) + " OK\r\nContent-Type: " + content_type + "\r\n" + more_headers +
           "Content-Length: " + std::to_string(body.size()) + "\r\nConnection: Keep-Alive\r\n\r\n" + body;
}

int RawTlsServer::port() const {
    return parts_->socket->address().port();
}

int RawTlsServer::requests() const {
    const std::lock_guard lock(parts_->mutex);
    return parts_->requests;
}

void RawTlsServer::wait_until_asked(int requests) const {
    std::unique_lock lock(parts_->mutex);
    parts_->changed.wait_for(lock, std::chrono::seconds(5), [&] { return parts_->requests >= requests; });
}

void RawTlsServer::wait_until_closed(int connections) const {
    std::unique_lock lock(parts_->mutex);
    parts_->changed.wait_for(lock, std::chrono::seconds(5), [&] { return parts_->closed >= connections; });
}

}  // namespace amphoe::testing
