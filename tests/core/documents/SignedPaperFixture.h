// An office, its authority and its time stamps, for tests of signed papers.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/documents/CairoDocumentRenderer.h"
#include "core/documents/EcdsaPaperSealer.h"
#include "core/documents/PadesSigner.h"
#include "core/documents/PaperVerifier.h"
#include "tests/core/documents/SamplePapers.h"
#include "tests/support/TestCertificates.h"
#include "tests/support/TimeStampResponder.h"

namespace amphoe::testing {

/// A TSA on the spot, whose answers a test may bend.
class TestStamps final : public ports::TimeStampAuthority {
  public:
    explicit TestStamps(const TestCertificate& own)
        : responder_(own.certificate_pem, {own.private_key_pem.begin(), own.private_key_pem.end()}) {}
    domain::Result<std::vector<std::uint8_t>> answer(std::span<const std::uint8_t> query, std::stop_token) override {
        ++asked;
        if (!reachable) {
            return domain::Failure{domain::FailureCode::CentreUnreachable, "no line"};
        }
        const auto wanted = replayed_query.empty() ? support::Bytes(query.begin(), query.end()) : replayed_query;
        auto result = responder_.answer(wanted, at);
        if (!result) {
            return domain::Failure{domain::FailureCode::CentreAnswerInvalid, "responder"};
        }
        return *result;
    }
    int asked = 0;
    bool reachable = true;
    support::Timestamp at{};
    support::Bytes replayed_query;  ///< answered instead of the one asked

  private:
    TimeStampResponder responder_;
};

class SignedPaperFixture : public ::testing::Test {
  protected:
    using Bytes = std::vector<std::uint8_t>;

    static support::Timestamp now() { return *support::from_iso8601("2026-11-22T01:35:10Z"); }
    static TestLife life() { return {now() - std::chrono::hours(24), now() + std::chrono::hours(24 * 365)}; }
    documents::PaperTrust trust() { return {{authority_.certificate_pem}}; }
    documents::PadesSigner signer_of(const TestCertificate& own, ports::TimeStampAuthority* stamps = nullptr) {
        return {own.certificate_pem,
                support::Secret(std::string_view(own.private_key_pem)),
                trust(),
                {AMPHOE_RESOURCES, stamps}};
    }
    domain::RenderedDocument rendered(domain::DocumentKind kind) {
        auto content = sample_paper(kind);
        content.verification.clear();
        auto paper = documents::CairoDocumentRenderer(AMPHOE_RESOURCES, &sealer_).render(content);
        EXPECT_TRUE(paper.ok());
        return paper.ok() ? *paper : domain::RenderedDocument{};
    }
    domain::DocumentVerification verified(const Bytes& pdf) { return verified(pdf, trust()); }
    static domain::DocumentVerification verified(const Bytes& pdf, const documents::PaperTrust& trust) {
        const auto result = documents::PaperVerifier(trust).verify(pdf);
        EXPECT_TRUE(result.ok());
        return result.ok() ? *result : domain::DocumentVerification{};
    }

    TestCertificate authority_ = make_test_authority("Test Authority", life());
    TestCertificate workstation_ = issue_test_certificate(authority_, "LBR-03", life());
    documents::EcdsaPaperSealer sealer_{workstation_.certificate_pem,
                                        support::Secret(std::string_view(workstation_.private_key_pem))};
    TestStamps stamps_{issue_test_stamper(authority_, "Test stamps", life())};
};

}  // namespace amphoe::testing
