// amphoe-centre-conformance: asks a running centre whether it keeps the contract, and prints a table.
#include <chrono>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>

#include "core/sync/PrivateKeys.h"
#include "tests/centre/conformance/Conformance.h"

namespace {

using amphoe::centre::CentreCaller;
using amphoe::centre::Handshake;
using amphoe::centre::PlainIdentity;
using Options = std::map<std::string, std::string>;

constexpr auto kUsage =
    "amphoe-centre-conformance --url https://HOST:PORT --identity DIR [--other-identity DIR] [--provision-url URL]\n"
    "    DIR: certificate.pem, key.pem, ca.pem, sealing.pem, receipts.pem of a registered test workstation.\n"
    "    It writes synthetic messages. Exit 0: conforms, 1: deviations, 2: usage or no identity.\n"
    "amphoe-centre-conformance --make-identity DIR --provision-url URL --token TOKEN --ca FILE\n"
    "    makes such a folder with a one-time token.\n";

std::string content_of(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

int make_identity(const Options& options) {
    PlainIdentity nobody;
    nobody.ca_pem = content_of(options.at("--ca"));
    const auto key = amphoe::sync::new_private_key();
    CentreCaller caller(options.at("--provision-url"), nobody, Handshake::WithoutCertificate);
    const auto reply = caller.send(amphoe::centre::json_call(
        "POST", "/v1/workstations",
        {{"certificate_request_pem", amphoe::sync::certificate_request_pem(*key, "conformance")},
         {"token", options.at("--token")}}));
    if (reply.status != 201) {
        std::cerr << "no identity: " << reply.status << ' ' << reply.text() << '\n';
        return 2;
    }
    PlainIdentity::from_papers(reply.body, *key, nobody.ca_pem).save(options.at("--make-identity"));
    return 0;
}

enum class Outcome { Kept, Deviates, NotAsked };

Outcome run(const amphoe::centre::Check& check, amphoe::centre::CentreUnderTest& centre) {
    const auto start = std::chrono::steady_clock::now();
    std::string why;
    auto outcome = Outcome::Kept;
    try {
        check.run(centre);
    } catch (const amphoe::centre::NotAsked& reason) {
        outcome = Outcome::NotAsked;
        why = reason.what();
    } catch (const std::exception& deviation) {
        outcome = Outcome::Deviates;
        why = deviation.what();
    }
    const auto passed = std::chrono::steady_clock::now() - start;
    const char* word = outcome == Outcome::Kept ? "kept" : outcome == Outcome::Deviates ? "DEVIATES" : "not asked";
    std::printf("%-9s %6.0f ms  %s%s%s\n", word, std::chrono::duration<double, std::milli>(passed).count(),
                check.name.c_str(), why.empty() ? "" : ": ", why.c_str());
    return outcome;
}

int run_all(const Options& options) {
    amphoe::centre::CentreUnderTest centre;
    centre.url = options.at("--url");
    centre.identity = PlainIdentity::load(options.at("--identity"));
    if (options.count("--other-identity") == 1) {
        centre.other = PlainIdentity::load(options.at("--other-identity"));
    }
    if (options.count("--provision-url") == 1) {
        centre.provisioning_url = options.at("--provision-url");
    }
    std::map<Outcome, int> count;
    for (const auto& group :
         {amphoe::centre::line_checks(), amphoe::centre::message_checks(), amphoe::centre::upload_checks(),
          amphoe::centre::office_checks(), amphoe::centre::register_checks()}) {
        for (const auto& check : group) {
            ++count[run(check, centre)];
        }
    }
    std::printf("%d kept, %d deviations, %d not asked\n", count[Outcome::Kept], count[Outcome::Deviates],
                count[Outcome::NotAsked]);
    return count[Outcome::Deviates] == 0 && count[Outcome::Kept] > 0 ? 0 : 1;
}

}  // namespace

int main(int count, char** arguments) {
    Options options;
    for (int index = 1; index + 1 < count; index += 2) {
        options[arguments[index]] = arguments[index + 1];
    }
    const bool makes = options.count("--make-identity") == 1 && options.count("--provision-url") == 1 &&
                       options.count("--token") == 1 && options.count("--ca") == 1;
    const bool runs = options.count("--url") == 1 && options.count("--identity") == 1;
    if (count % 2 == 0 || (!makes && !runs)) {
        std::cerr << kUsage;
        return 2;
    }
    try {
        return makes ? make_identity(options) : run_all(options);
    } catch (const std::exception& error) {
        std::cerr << "amphoe-centre-conformance: " << error.what() << '\n';
        return 2;
    }
}
