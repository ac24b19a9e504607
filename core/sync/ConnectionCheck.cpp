#include "core/sync/ConnectionCheck.h"

#include <Poco/Net/DNS.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/StreamSocket.h>

#include <array>

#include "core/sync/CentreJson.h"
#include "core/sync/ContractVersion.h"

namespace amphoe::sync {
namespace {

using domain::FailureCode;
using Name = CheckStep::Name;
using State = CheckStep::State;

CheckStep ok(Name name, const std::string& detail) {
    return {name, State::Ok, detail, std::nullopt};
}
CheckStep failed(Name name, const std::string& detail, FailureCode code) {
    return {name, State::Failed, detail, code};
}
CheckStep not_reached(Name name) {
    return {name, State::NotReached, "", std::nullopt};
}

Poco::Timespan timespan(std::chrono::milliseconds time) {
    return Poco::Timespan(static_cast<Poco::Timespan::TimeDiff>(time.count()) * 1000);
}

/// Connects to the first address that answers.
Poco::Net::StreamSocket connected(const CentreAddress& address, std::chrono::milliseconds timeout) {
    const auto host = Poco::Net::DNS::resolve(address.host);
    Poco::Net::StreamSocket socket;
    std::exception_ptr why;
    for (const auto& ip : host.addresses()) {
        try {
            socket = Poco::Net::StreamSocket();
            socket.connect({ip, static_cast<Poco::UInt16>(address.port)}, timespan(timeout));
            return socket;
        } catch (const Poco::Exception&) {
            why = std::current_exception();
        }
    }
    if (why) {
        std::rethrow_exception(why);
    }
    throw Poco::Net::NoAddressFoundException(address.host);
}

CheckStep contract(const HttpResponse& answer) {
    const auto status = answer.status == 200 ? read_status(answer.body) : std::nullopt;
    if (!status) {
        return failed(Name::Contract, "HTTP " + std::to_string(answer.status), FailureCode::CentreAnswerInvalid);
    }
    const auto both = status->contract_version + " (this program " + std::string(kContractVersion) + ")";
    return contract_fits(status->contract_version) ? ok(Name::Contract, both)
                                                   : failed(Name::Contract, both, FailureCode::CentreContractDifferent);
}

}  // namespace

CentreAddress ConnectionCheck::first_hop() const {
    return options_.proxy.host.empty() ? identity_.centre() : options_.proxy;
}

CheckStep ConnectionCheck::dns() const {
    try {
        const auto host = Poco::Net::DNS::resolve(first_hop().host);
        const auto count = host.addresses().size();
        return count > 0 ? ok(Name::Dns, std::to_string(count) + " addresses")
                         : failed(Name::Dns, "no address", FailureCode::CentreUnreachable);
    } catch (const Poco::Exception& error) {
        return failed(Name::Dns, error.className(), FailureCode::CentreUnreachable);
    }
}

CheckStep ConnectionCheck::tcp() const {
    try {
        connected(first_hop(), options_.limits.connect_timeout).close();
        return ok(Name::Tcp, "port " + std::to_string(first_hop().port));
    } catch (const Poco::Exception& error) {
        return failed(Name::Tcp, error.className(), FailureCode::CentreUnreachable);
    }
}

CheckStep ConnectionCheck::proxy() const {
    if (options_.proxy.host.empty()) {
        return {Name::Proxy, State::NotUsed, "", std::nullopt};
    }
    try {
        auto socket = connected(options_.proxy, options_.limits.connect_timeout);
        socket.setReceiveTimeout(timespan(options_.limits.connect_timeout));
        const auto& centre = identity_.centre();
        const auto target = centre.host + ":" + std::to_string(centre.port);
        const auto words = "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n\r\n";
        socket.sendBytes(words.data(), static_cast<int>(words.size()));
        std::array<char, 64> said{};
        const int length = socket.receiveBytes(said.data(), static_cast<int>(said.size()));
        const std::string line(said.data(), static_cast<std::size_t>(std::max(length, 0)));
        const bool through = line.starts_with("HTTP/1.") && line.size() > 12 && line.substr(9, 3) == "200";
        return through ? ok(Name::Proxy, "CONNECT 200")
                       : failed(Name::Proxy, "CONNECT " + line.substr(0, 12), FailureCode::CentreUnreachable);
    } catch (const Poco::Exception& error) {
        return failed(Name::Proxy, error.className(), FailureCode::CentreUnreachable);
    }
}

std::vector<CheckStep> ConnectionCheck::secured(const std::stop_token& stop) const {
    auto key = identity_.private_key();
    if (!key) {
        return {failed(Name::Tls, key.error().detail, key.error().code), not_reached(Name::Authentication),
                not_reached(Name::Contract)};
    }
    auto client = HttpClient::create({identity_.centre(), identity_.ca_pem(), identity_.certificate_pem(),
                                      std::move(*key), identity_.key_pins(), options_.limits, options_.proxy, nullptr});
    if (!client) {
        return {failed(Name::Tls, client.error().detail, client.error().code), not_reached(Name::Authentication),
                not_reached(Name::Contract)};
    }
    const auto outcome = client.value()->exchange({"GET", "/v1/status", "", {}}, stop);
    const auto tls = ok(Name::Tls, "TLS 1.3");
    if (!outcome.result) {
        const auto& why = outcome.result.error();
        if (why.code == FailureCode::CentreRefusedConnection) {
            return {tls, failed(Name::Authentication, why.detail, why.code), not_reached(Name::Contract)};
        }
        if (!outcome.reached) {
            return {failed(Name::Tls, why.detail, why.code), not_reached(Name::Authentication),
                    not_reached(Name::Contract)};
        }
        return {tls, ok(Name::Authentication, "client certificate"), failed(Name::Contract, why.detail, why.code)};
    }
    const auto& answer = *outcome.result;
    if (answer.status == 401 || answer.status == 403) {
        const auto code = problem_code(answer.body);
        const auto failure =
            code == "workstation.revoked" ? FailureCode::WorkstationRevoked : FailureCode::CentreRefusedConnection;
        return {tls, failed(Name::Authentication, code, failure), not_reached(Name::Contract)};
    }
    return {tls, ok(Name::Authentication, "client certificate"), contract(answer)};
}

std::vector<CheckStep> ConnectionCheck::run(std::stop_token stop) {
    std::vector<CheckStep> steps;
    using Look = CheckStep (ConnectionCheck::*)() const;
    bool broken = false;
    constexpr std::array<std::pair<Name, Look>, 3> looks{std::pair<Name, Look>{Name::Dns, &ConnectionCheck::dns},
                                                         std::pair<Name, Look>{Name::Tcp, &ConnectionCheck::tcp},
                                                         std::pair<Name, Look>{Name::Proxy, &ConnectionCheck::proxy}};
    for (const auto& [name, look] : looks) {
        steps.push_back(broken ? not_reached(name) : (this->*look)());
        broken = broken || steps.back().state == State::Failed;
    }
    if (broken) {
        for (const auto name : {Name::Tls, Name::Authentication, Name::Contract}) {
            steps.push_back(not_reached(name));
        }
        return steps;
    }
    for (auto& step : secured(stop)) {
        steps.push_back(std::move(step));
    }
    return steps;
}

}  // namespace amphoe::sync
