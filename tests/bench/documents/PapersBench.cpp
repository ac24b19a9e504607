// How long papers take, in one run: each step against drawing alone, so that figures of different machines compare.
// papers_bench [COUNT]     COUNT papers in a row at the end (1000)
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "core/documents/CairoDocumentRenderer.h"
#include "core/documents/EcdsaPaperSealer.h"
#include "core/documents/PadesSigner.h"
#include "core/documents/PaperVerifier.h"
#include "devices/printer/ProgramPageRaster_linux.h"
#include "tests/core/documents/SamplePapers.h"
#include "tests/support/TestCertificates.h"

namespace {

using namespace amphoe;

constexpr int kRounds = 15;
constexpr int kScreenDpi = 80;  // of the documents window

double milliseconds(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// Median and worst of some rounds.
void measure(const char* name, double baseline, const std::function<void()>& work) {
    std::vector<double> times;
    for (int round = 0; round < kRounds; ++round) {
        times.push_back(milliseconds(work));
    }
    std::sort(times.begin(), times.end());
    const double median = times[times.size() / 2];
    std::printf("%-34s median %7.1f ms   worst %7.1f ms", name, median, times.back());
    std::printf(baseline > 0 ? "   %4.1f x drawing\n" : "\n", median / std::max(baseline, 0.001));
}

long resident_kilobytes() {
    std::ifstream stream("/proc/self/status");
    for (std::string line; std::getline(stream, line);) {
        if (line.starts_with("VmRSS:")) {
            return std::strtol(line.c_str() + 6, nullptr, 10);
        }
    }
    return 0;
}

}  // namespace

int main(int count, char** arguments) {
    const int papers = count > 1 ? std::atoi(arguments[1]) : 1000;
    const auto now = *support::from_iso8601("2026-11-22T01:35:10Z");
    const testing::TestLife life{now - std::chrono::hours(24), now + std::chrono::hours(24 * 365)};
    const auto authority = testing::make_test_authority("Bench Authority", life);
    const auto own = testing::issue_test_certificate(authority, "LBR-03", life);
    documents::EcdsaPaperSealer sealer(own.certificate_pem, support::Secret(std::string_view(own.private_key_pem)));
    documents::CairoDocumentRenderer renderer(AMPHOE_RESOURCES, &sealer);
    documents::PadesSigner signer(own.certificate_pem, support::Secret(std::string_view(own.private_key_pem)),
                                  {{authority.certificate_pem}}, {AMPHOE_RESOURCES});
    auto content = testing::sample_paper(domain::DocumentKind::CopyTr14);
    content.verification.clear();
    std::printf("first paper of the process       %7.1f ms\n", milliseconds([&] { renderer.render(content).value(); }));
    const double drawing = milliseconds([&] { renderer.render(content).value(); });
    measure("draw a house of four (warm)", 0, [&] { renderer.render(content).value(); });
    const auto drawn = renderer.render(content).value();
    measure("sign it", drawing, [&] { signer.sign(drawn, now).value(); });
    measure("draw and sign", drawing, [&] { signer.sign(renderer.render(content).value(), now).value(); });
    const auto paper = signer.sign(drawn, now).value();
    const documents::PaperVerifier verifier({{authority.certificate_pem}});
    measure("verify it", drawing, [&] {
        if (!verifier.verify(paper.pdf)->valid) {
            std::abort();
        }
    });
    devices::printer::ProgramPageRaster raster;
    measure("its first page as a picture", drawing, [&] { raster.draw(paper.pdf, 1, kScreenDpi).value(); });
    measure("from the click to that picture", drawing, [&] {
        raster.draw(signer.sign(renderer.render(content).value(), now).value().pdf, 1, kScreenDpi).value();
    });
    std::printf("file %zu bytes, %d page(s)\n", paper.pdf.size(), paper.pages);
    const double seconds =
        milliseconds([&] {
            for (int made = 1; made <= papers; ++made) {
                signer.sign(renderer.render(content).value(), now).value();
                if (made == papers / 10 || made == papers / 2 || made == papers) {
                    std::printf("resident after %5d papers       %ld kB\n", made, resident_kilobytes());
                }
            }
        }) /
        1000;
    std::printf("%d papers in a row: %.1f papers/s\n", papers, papers / seconds);
    return 0;
}
