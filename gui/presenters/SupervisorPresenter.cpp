#include "gui/presenters/SupervisorPresenter.h"

#include <array>

#include "core/workflows/SendNow.h"
#include "gui/presenters/TextForms.h"
#include "gui/presenters/VisitTexts.h"

namespace amphoe::gui {
namespace {

/// A notice of a paper that nobody needs to help: it would only bury the acts.
bool goes_by_itself(const domain::OutboxItem& item) {
    return domain::is_paper_notice(item.kind) &&
           (item.state == domain::OutboxState::Queued || item.state == domain::OutboxState::Accepted);
}

}  // namespace

SupervisorPresenter::SupervisorPresenter(const CounterSetup& setup, Post post, const SupervisorTools& tools)
    : setup_(setup),
      log_(setup, post),
      referrals_(setup, post),
      conflicts_(setup, post),
      day_(setup, post),
      outreach_(setup, post, tools),
      registers_(setup, post, tools),
      overview_(setup.background, post),
      case_(setup.background, post),
      sending_(setup.background, post) {}

void SupervisorPresenter::fail(const domain::Failure& failure) {
    failure_ = failure;
    changes_.notify();
}

void SupervisorPresenter::refresh() {
    failure_.reset();
    reload();
}

void SupervisorPresenter::reload() {
    log_.refresh();
    referrals_.refresh();
    conflicts_.refresh();
    day_.refresh();
    outreach_.refresh();
    registers_.refresh();
    if (overview_.busy()) {
        return;
    }
    overview_.start(
        [this](std::stop_token) -> WorkBench::Continuation {
            auto items = setup_.outbox.items(false);
            if (items) {
                std::erase_if(*items, goes_by_itself);
            }
            auto verified = setup_.counter.audit_log.verify();
            return [this, items = std::move(items), verified = std::move(verified)] {
                if (items) {
                    outbox_.assign(items->rbegin(), items->rend());
                } else {
                    failure_ = items.error();
                }
                if (verified) {
                    audit_ = *verified;
                } else {
                    failure_ = verified.error();
                }
                changes_.notify();
            };
        },
        [this](const domain::Failure& crash) { fail(crash); });
}

void SupervisorPresenter::open_case(const std::string& case_id) {
    if (case_.busy()) {
        return;
    }
    case_.start(
        [this, case_id](std::stop_token) -> WorkBench::Continuation {
            const auto summary = setup_.counter.case_store.find_case(case_id);
            if (!summary) {
                return [this, failure = summary.error()] { fail(failure); };
            }
            return [this, review = read_review(*summary)] {
                review_ = review;
                changes_.notify();
            };
        },
        [this](const domain::Failure& crash) { fail(crash); });
}

CaseReview SupervisorPresenter::read_review(const ports::CaseSummary& summary) {
    CaseReview review{summary, {}, {}, {}};
    if (auto events = setup_.counter.case_store.events_of_case(summary.record.id); events) {
        review.events = *events;
    }
    const auto attachments = setup_.counter.case_store.attachments_of_visit(summary.record.visit_id);
    if (!attachments) {
        return review;
    }
    std::string counted;  // the probe that the last comparison names first
    for (const auto& event : review.events) {
        const auto probe = event.fields.find("probe_sha256");
        if (event.kind == domain::EventKind::FaceCompared && probe != event.fields.end()) {
            counted = probe->second;
        }
    }
    for (const auto& attachment : *attachments) {
        const bool chip = attachment.kind == "card_photo";
        if (!chip && (attachment.kind != "face_probe" || attachment.sha256 != counted)) {
            continue;
        }
        if (auto picture = setup_.counter.picture_codec.decode(attachment.bytes); picture) {
            (chip ? review.chip_photo : review.face_probe) = *picture;
        }
    }
    return review;
}

void SupervisorPresenter::send_now(const std::string& outbox_id) {
    if (sending_.busy()) {
        return;
    }
    failure_.reset();
    sending_.start(
        [this, outbox_id](std::stop_token stop) -> WorkBench::Continuation {
            const auto released = setup_.outbox.retry(outbox_id);
            auto failure = released ? std::optional<domain::Failure>{} : std::optional(released.error());
            if (released) {
                // With the pauses of all: an earlier act of the same person would hold the chosen one back.
                failure = workflows::send_now(setup_.outbox, setup_.counter.delivery, stop).failure;
            }
            return [this, failure] {
                reload();
                failure_ = failure;
                changes_.notify();
            };
        },
        [this](const domain::Failure& crash) { fail(crash); });
}

std::string outbox_subject(const domain::OutboxItem& item, const Texts& texts) {
    return domain::is_paper_notice(item.kind) ? item.case_number + " · " + texts.tr("number of a paper")
                                              : item.case_number;
}

std::string outbox_why(const domain::OutboxItem& item, const configuration::FailureCatalogue& catalogue,
                       const Texts& texts) {
    if (item.state == domain::OutboxState::Accepted) {
        return texts.tr("accepted");
    }
    if (item.state == domain::OutboxState::Rejected) {
        return texts.tr("rejected by the centre");
    }
    const auto code = item.held_by.empty() ? domain::failure_from_name(item.why) : domain::FailureCode::OutboxHeldBack;
    if (!code) {
        return texts.tr("not tried yet");
    }
    const auto& text = catalogue.text(*code);
    return chosen(texts, text.message_th, text.message_en);
}

std::string outbox_next(const domain::OutboxItem& item, support::Timestamp now, const Texts& texts) {
    switch (item.state) {
        case domain::OutboxState::Accepted:
            return texts.tr("nothing more to do");
        case domain::OutboxState::Rejected:
            return texts.tr("the officer reads the reason and tells the citizen");
        case domain::OutboxState::Parked:
            return texts.tr("a supervisor looks at it and sends it again");
        case domain::OutboxState::Queued:
            break;
    }
    if (!item.held_by.empty()) {
        return texts.tr("is sent after the earlier act of the same person");
    }
    if (!item.next_at || *item.next_at <= now) {
        return texts.tr("is sent in the next round");
    }
    return filled(texts.tr("is tried again at {time}"), {{"time", clock_text(*item.next_at, texts)}});
}

std::string event_details(const domain::CaseEvent& event, const Texts& texts) {
    struct Row {
        const char* key;
        const char* title;
    };
    // The order of reading; hashes and internal keys are not for people.
    static constexpr std::array rows{
        Row{"case_number", msg("case")},
        Row{"citizen_id", msg("number")},
        Row{"name_th", msg("name")},
        Row{"notice_version", msg("notice")},
        Row{"legal_clause", msg("legal basis")},
        Row{"status", msg("status")},
        Row{"text", msg("answer")},
        Row{"band", msg("result")},
        Row{"percent", msg("per cent")},
        Row{"distance", msg("distance")},
        Row{"attempt", msg("attempt")},
        Row{"fvs_result", msg("centre")},
        Row{"card_photo_years", msg("photo age (years)")},
        Row{"guard_officer_like", msg("like the officer")},
        Row{"guard_same_face_today", msg("seen under another number")},
        Row{"looked", msg("looked")},
        Row{"decision", msg("decision")},
        Row{"thresholds_version", msg("thresholds")},
        Row{"reason", msg("reason")},
        Row{"why", msg("why")},
        Row{"phone", msg("phone")},
        Row{"level_label", msg("level")},
        Row{"enrolment_id", msg("enrolment")},
        Row{"receipt_id", msg("receipt")},
        Row{"document_number", msg("document")},
        Row{"printer", msg("printer")},
    };
    std::string line;
    for (const auto& row : rows) {
        const auto field = event.fields.find(row.key);
        if (field == event.fields.end() || field->second.empty()) {
            continue;
        }
        const auto number =
            field->first == "citizen_id" ? domain::CitizenId::parse(field->second) : std::optional<domain::CitizenId>{};
        const auto band = field->first == "band" ? domain::band_from_name(field->second) : std::nullopt;
        line += (line.empty() ? "" : " · ") + texts.tr(row.title) + " " +
                (number ? number->masked()
                 : band ? band_text(*band, texts)
                        : field->second);
    }
    return line;
}

std::string audit_text(const std::optional<domain::AuditVerification>& audit, const Texts& texts) {
    if (!audit) {
        return texts.tr("Audit log: being checked…");
    }
    if (!audit->first_bad) {
        return "✓ " + filled(texts.tr("Audit log: {n} entries, unbroken; attachments counted, not read"),
                             {{"n", std::to_string(audit->entries)}});
    }
    return "✕ " + filled(texts.tr("Audit log: BROKEN at entry {n} ({reason}). Tell the administrator at once."),
                         {{"n", std::to_string(*audit->first_bad)}, {"reason", audit->reason}});
}

}  // namespace amphoe::gui
