#include "tests/bench/sync/PlainLoader.h"

#include <openssl/ssl.h>

#include <array>
#include <stdexcept>

#include "core/sync/Certificates.h"
#include "core/sync/PrivateKeys.h"

namespace amphoe::bench {

struct PlainLoader::Connection {
    SSL_CTX* context = nullptr;
    BIO* stream = nullptr;
    std::string rest;  ///< read but not used yet

    ~Connection() {
        BIO_free_all(stream);
        SSL_CTX_free(context);
    }
    void read_more() {
        std::array<char, 16384> piece{};
        const int count = BIO_read(stream, piece.data(), static_cast<int>(piece.size()));
        if (count <= 0) {
            throw std::runtime_error("the centre hung up");
        }
        rest.append(piece.data(), static_cast<std::size_t>(count));
    }
};

PlainLoader::PlainLoader(const sync::WorkstationIdentity& identity) : connection_(std::make_unique<Connection>()) {
    auto& context = connection_->context;
    context = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_min_proto_version(context, TLS1_3_VERSION);
    const auto authorities = sync::certificates_from_pem(identity.ca_pem());
    const auto certificate = sync::certificate_from_pem(identity.certificate_pem());
    const auto key = sync::private_key_from_der(identity.private_key()->bytes());
    X509_STORE_add_cert(SSL_CTX_get_cert_store(context), authorities.front().get());
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
    SSL_CTX_use_certificate(context, certificate.get());
    SSL_CTX_use_PrivateKey(context, key.get());
    connection_->stream = BIO_new_ssl_connect(context);
    const auto target = identity.centre().host + ":" + std::to_string(identity.centre().port);
    BIO_set_conn_hostname(connection_->stream, target.c_str());
    SSL* tls = nullptr;
    BIO_get_ssl(connection_->stream, &tls);
    SSL_set1_host(tls, identity.centre().host.c_str());
    if (BIO_do_connect(connection_->stream) != 1 || BIO_do_handshake(connection_->stream) != 1) {
        throw std::runtime_error("cannot connect");
    }
}

PlainLoader::~PlainLoader() = default;

int PlainLoader::put(const std::string& path, const support::Bytes& body) {
    auto& rest = connection_->rest;
    std::string request = "PUT " + path +
                          " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/cms\r\nContent-Length: " +
                          std::to_string(body.size()) + "\r\nConnection: keep-alive\r\n\r\n";
    request.append(body.begin(), body.end());
    if (BIO_write(connection_->stream, request.data(), static_cast<int>(request.size())) !=
        static_cast<int>(request.size())) {
        throw std::runtime_error("cannot send");
    }
    std::size_t end = std::string::npos;
    while ((end = rest.find("\r\n\r\n")) == std::string::npos) {
        connection_->read_more();
    }
    const auto length_at = rest.find("Content-Length: ");
    if (length_at == std::string::npos || length_at > end) {
        throw std::runtime_error("answer without length");
    }
    const auto whole = end + 4 + std::stoul(rest.substr(length_at + 16));
    while (rest.size() < whole) {
        connection_->read_more();
    }
    const int status = std::stoi(rest.substr(9, 3));
    rest.erase(0, whole);
    return status;
}

}  // namespace amphoe::bench
