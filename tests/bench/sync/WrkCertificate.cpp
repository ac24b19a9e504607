// Preloaded into wrk, which has no option for a client certificate: every TLS context shows the one of
// AMPHOE_CERTIFICATE_FILE (PEM) with the key of AMPHOE_KEY_FILE (DER), and speaks TLS 1.3.
#include <dlfcn.h>
#include <openssl/ssl.h>

#include <cstdio>
#include <cstdlib>

extern "C" SSL_CTX* SSL_CTX_new(const SSL_METHOD* method) {
    using New = SSL_CTX* (*)(const SSL_METHOD*);
    const auto original = reinterpret_cast<New>(dlsym(RTLD_NEXT, "SSL_CTX_new"));
    SSL_CTX* context = original(method);
    const char* certificate = std::getenv("AMPHOE_CERTIFICATE_FILE");
    const char* key = std::getenv("AMPHOE_KEY_FILE");
    if (certificate == nullptr || key == nullptr || SSL_CTX_set_min_proto_version(context, TLS1_3_VERSION) != 1 ||
        SSL_CTX_use_certificate_file(context, certificate, SSL_FILETYPE_PEM) != 1 ||
        SSL_CTX_use_PrivateKey_file(context, key, SSL_FILETYPE_ASN1) != 1) {
        std::fputs("wrk_certificate: the certificate or its key cannot be used\n", stderr);
        std::exit(1);
    }
    return context;
}
