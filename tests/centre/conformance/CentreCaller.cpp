#include "tests/centre/conformance/CentreCaller.h"

#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/HTTPSClientSession.h>
#include <Poco/Net/SecureStreamSocket.h>
#include <Poco/Net/Session.h>
#include <Poco/String.h>
#include <Poco/URI.h>
#include <openssl/ssl.h>

#include <array>
#include <stdexcept>
#include <thread>

#include "core/sync/Certificates.h"

namespace amphoe::centre {
namespace {

namespace net = Poco::Net;

net::Context::Ptr context_of(const PlainIdentity& identity, Handshake handshake) {
    net::Context::Params params;
    params.verificationMode = net::Context::VERIFY_STRICT;
    params.loadDefaultCAs = false;
    net::Context::Ptr context(new net::Context(net::Context::TLS_CLIENT_USE, params));
    context->enableSessionCache(true);  // sessions are offered only after reconnect_with_session
    SSL_CTX* tls = context->sslContext();
    const auto authority = sync::certificate_from_pem(identity.ca_pem);
    bool usable = authority && X509_STORE_add_cert(SSL_CTX_get_cert_store(tls), authority.get()) == 1;
    if (handshake != Handshake::WithoutCertificate) {
        const auto certificate = sync::certificate_from_pem(identity.certificate_pem);
        const auto key = identity.key();
        usable = usable && certificate && key && SSL_CTX_use_certificate(tls, certificate.get()) == 1 &&
                 SSL_CTX_use_PrivateKey(tls, key.get()) == 1;
    }
    if (handshake == Handshake::OnlyTls12) {
        usable = usable && SSL_CTX_set_max_proto_version(tls, TLS1_2_VERSION) == 1;
    }
    if (!usable) {
        throw std::runtime_error("the identity cannot be used");
    }
    return context;
}

void write_request(net::HTTPSClientSession& session, const Call& call) {
    net::HTTPRequest request(call.method, call.path, net::HTTPMessage::HTTP_1_1);
    request.setKeepAlive(true);
    for (const auto& [name, value] : call.headers) {
        request.set(name, value);
    }
    if (!call.content_type.empty()) {
        request.setContentType(call.content_type);
        if (call.chunked) {
            request.setChunkedTransferEncoding(true);
        } else {
            request.setContentLength64(static_cast<Poco::Int64>(call.body.size()));
        }
    }
    auto& stream = session.sendRequest(request);
    std::this_thread::sleep_for(call.body_after);
    const auto length = call.cut_after == 0 ? call.body.size() : call.cut_after;
    stream.write(reinterpret_cast<const char*>(call.body.data()), static_cast<std::streamsize>(length));
    stream.flush();
}

Reply read_reply(net::HTTPSClientSession& session) {
    net::HTTPResponse response;
    auto& stream = session.receiveResponse(response);
    Reply reply;
    reply.status = response.getStatus();
    reply.content_type = response.has("Content-Type") ? response.get("Content-Type") : "";
    for (const auto& [name, value] : response) {
        reply.headers[Poco::toLower(name)] = value;
    }
    std::array<char, 16384> piece{};
    while (stream.read(piece.data(), piece.size()) || stream.gcount() > 0) {
        reply.body.insert(reply.body.end(), piece.data(), piece.data() + stream.gcount());
    }
    // Poco gives a cut body without a word.
    const bool whole = !response.hasContentLength() || reply.body.empty() ||
                       static_cast<Poco::Int64>(reply.body.size()) == response.getContentLength64();
    return whole ? reply : Reply{};
}

}  // namespace

std::string Reply::header(const std::string& name) const {
    const auto found = headers.find(name);
    return found == headers.end() ? std::string{} : found->second;
}

struct CentreCaller::Parts {
    net::Context::Ptr context;
    Poco::URI address;
    Poco::Timespan patience;
    std::unique_ptr<net::HTTPSClientSession> session;
};

CentreCaller::CentreCaller(const std::string& url, const PlainIdentity& identity, Handshake handshake,
                           std::chrono::seconds patience)
    : parts_(std::make_unique<Parts>()) {
    parts_->context = context_of(identity, handshake);
    parts_->patience = Poco::Timespan(static_cast<long>(patience.count()), 0);
    move_to(url);
}

CentreCaller::~CentreCaller() = default;

void CentreCaller::move_to(const std::string& url) {
    parts_->address = Poco::URI(url);
    if (parts_->address.getScheme() != "https") {
        throw std::runtime_error("the URL is not https");
    }
    parts_->session.reset();
}

void CentreCaller::reconnect_with_session() {
    if (!parts_->session) {
        return;  // the answer was not fit to keep the connection: there is nothing to resume
    }
    // Tickets of TLS 1.3 have come with the first answer (infra.md, trap 6).
    const auto offered = net::SecureStreamSocket(parts_->session->socket()).currentSession();
    parts_->session = std::make_unique<net::HTTPSClientSession>(parts_->address.getHost(), parts_->address.getPort(),
                                                                parts_->context, offered);
    parts_->session->setKeepAlive(true);
    parts_->session->setTimeout(parts_->patience);
}

Reply CentreCaller::send(const Call& call) {
    try {
        auto& session = parts_->session;
        if (!session) {
            session = std::make_unique<net::HTTPSClientSession>(parts_->address.getHost(), parts_->address.getPort(),
                                                                parts_->context);
            session->setKeepAlive(true);
            session->setTimeout(parts_->patience);
        }
        write_request(*session, call);
        auto reply = call.cut_after != 0 ? Reply{} : read_reply(*session);
        if (reply.status == 0 || Poco::icompare(reply.header("connection"), "close") == 0) {
            session.reset();
        }
        return reply;
    } catch (const Poco::Exception&) {
        parts_->session.reset();
        return {};
    }
}

}  // namespace amphoe::centre
