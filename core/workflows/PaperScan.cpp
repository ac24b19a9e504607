#include "core/workflows/PaperScan.h"

#include <algorithm>
#include <array>

#include "core/support/Digest.h"
#include "core/support/Identifier.h"
#include "core/workflows/ReasonText.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Result;

namespace {

constexpr int kFirstQuality = 75;
constexpr std::array kHarder{60, 45, 30};
constexpr int kLongestTitle = 100;  // letters

}  // namespace

Result<ScannedPaper> PaperScan::scan(const domain::Officer& officer, const std::string& case_id_or_number,
                                     const std::string& title, const ports::ScanRequest& request,
                                     const std::function<void(int)>& on_page, std::stop_token stop) {
    if (!domain::may_serve(officer.role)) {
        return Failure{FailureCode::NotAuthorised, "role may not attach papers"};
    }
    const auto line = typed_line("title", title, kLongestTitle);
    if (!line) {
        return line.error();
    }
    const auto summary = ports_.cases.find_case(case_id_or_number);
    if (!summary) {
        return summary.error();
    }
    std::vector<ports::JpegPage> pages;
    const auto keep = [&](const ports::ScannedPage& page) -> Result<Done> {
        auto jpeg = ports_.codec.encode_jpeg(page.picture, kFirstQuality);
        if (!jpeg) {
            return jpeg.error();
        }
        pages.push_back({std::move(*jpeg), page.picture.width, page.picture.height, page.dpi});
        if (on_page) {
            on_page(static_cast<int>(pages.size()));
        }
        return Done{};
    };
    const auto scanned = ports_.scanner.scan(request, keep, std::move(stop));
    if (!scanned) {
        return scanned.error();
    }
    const auto count = static_cast<int>(pages.size());
    auto pdf = bound(std::move(pages));
    return pdf ? attach(officer, summary->record, *line, std::move(*pdf), count) : Result<ScannedPaper>(pdf.error());
}

Result<std::vector<std::uint8_t>> PaperScan::bound(std::vector<ports::JpegPage> pages) {
    auto pdf = ports_.binder.bind(pages);
    for (const int quality : kHarder) {
        if (!pdf || pdf->size() <= kMostBytes) {
            return pdf;
        }
        for (auto& page : pages) {
            const auto picture = ports_.codec.decode(page.jpeg);
            auto smaller = picture ? ports_.codec.encode_jpeg(*picture, quality) : picture.error();
            if (!smaller) {
                return smaller.error();
            }
            // Very large pages come back at half the size.
            page.dpi = page.dpi * picture->width / page.width;
            page.width = picture->width;
            page.height = picture->height;
            page.jpeg = std::move(*smaller);
        }
        pdf = ports_.binder.bind(pages);
    }
    if (pdf && pdf->size() > kMostBytes) {
        return Failure{FailureCode::ScanTooLarge, "above 5 MB at the lowest quality"};
    }
    return pdf;
}

Result<ScannedPaper> PaperScan::attach(const domain::Officer& officer, const domain::Case& record,
                                       const std::string& title, std::vector<std::uint8_t> pdf, int pages) {
    const auto now = ports_.clock.now();
    ScannedPaper paper{support::new_identifier(now), record.number, pages, pdf.size(), support::sha256_hex(pdf)};
    domain::CaseEvent event;
    event.id = support::new_identifier(now);
    event.visit_id = record.visit_id;
    event.case_id = record.id;
    event.kind = domain::EventKind::PagesScanned;
    event.at = now;
    event.officer_id = officer.id;
    event.fields = {{"title", title},
                    {"pages", std::to_string(pages)},
                    {"bytes", std::to_string(paper.bytes)},
                    {"attachment_id", paper.attachment_id},
                    {"sha256", paper.sha256}};
    ports::StepRecord step;
    step.events.push_back(std::move(event));
    step.attachments.push_back({paper.attachment_id, record.visit_id, record.id, "scan", paper.sha256, std::move(pdf)});
    step.audit.action = domain::event_name(domain::EventKind::PagesScanned);
    step.audit.officer_id = officer.id;
    step.audit.case_id = record.id;
    step.audit.result = "ok";
    if (auto saved = ports_.cases.save(step); !saved) {
        return saved.error();
    }
    return paper;
}

}  // namespace amphoe::workflows
