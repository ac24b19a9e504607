#include "core/sync/HttpFailures.h"

#include <Poco/Net/NetException.h>
#include <Poco/Net/SSLException.h>

#include <string>

namespace amphoe::sync {
namespace {

using domain::Failure;
using domain::FailureCode;

/// OpenSSL names the direction: "alert" in the text is one we received, so the centre ended the handshake. Under
/// TLS 1.3 this arrives only after our side of the handshake is complete (RFC 8446 section 4.4.2.4).
Failure tls_failure(const std::string& text) {
    if (text.find("certificate verify failed") != std::string::npos) {
        return {FailureCode::CentreCertificateWrong, "the centre's certificate is not from the pinned CA"};
    }
    if (text.find("protocol version") != std::string::npos || text.find("unsupported protocol") != std::string::npos) {
        return {FailureCode::CentreAnswerInvalid, "TLS 1.3 is not spoken there"};
    }
    if (text.find(" alert ") != std::string::npos) {
        return {FailureCode::CentreRefusedConnection, text};
    }
    return {FailureCode::CentreUnreachable, text};
}

}  // namespace

domain::Failure failure_of(std::exception_ptr thrown) {
    try {
        std::rethrow_exception(thrown);
    } catch (const KeyPinWrong& error) {
        return {FailureCode::CentreCertificateWrong, error.what()};
    } catch (const ExchangeEnded& error) {
        return {FailureCode::CentreUnreachable, error.what()};
    } catch (const AnswerOutsideContract& error) {
        return {FailureCode::CentreAnswerInvalid, error.what()};
    } catch (const Poco::Net::CertificateValidationException&) {
        return {FailureCode::CentreCertificateWrong, "the centre's certificate is for another host"};
    } catch (const Poco::Net::InvalidCertificateException&) {
        return {FailureCode::CentreCertificateWrong, "the centre's certificate is invalid"};
    } catch (const Poco::Net::SSLException& error) {
        return tls_failure(error.displayText());
    } catch (const Poco::Net::MessageException& error) {
        return {FailureCode::CentreAnswerInvalid, error.className()};
    } catch (const Poco::Exception& error) {
        return {FailureCode::CentreUnreachable, error.className()};
    } catch (const std::exception& error) {
        return {FailureCode::UnexpectedError, error.what()};
    }
}

bool ends_the_exchange(std::exception_ptr thrown) {
    try {
        std::rethrow_exception(thrown);
    } catch (const ExchangeEnded&) {
        return true;
    } catch (const AnswerOutsideContract&) {
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

}  // namespace amphoe::sync
