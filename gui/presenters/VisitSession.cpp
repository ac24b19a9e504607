#include "gui/presenters/VisitSession.h"

namespace amphoe::gui {

using domain::Done;
using domain::FailureCode;
using domain::Result;

namespace {

constexpr std::chrono::seconds kWaitForCard{120};

bool means_rejected(FailureCode code) {
    return code == FailureCode::CentreRejected || code == FailureCode::EnrolmentExists;
}

}  // namespace

VisitSession::VisitSession(const CounterSetup& setup, const domain::Officer& officer)
    : pinned_(setup),
      ports_(pinned_.counter()),
      services_(pinned_.services()),
      printer_(setup.printer),
      papers_(setup.papers),
      outreach_(setup.outreach),
      journal_(ports_.case_store, ports_.clock, ports_.workstation, officer),
      proof_(ports_, journal_),
      thaid_(services_ == nullptr
                 ? std::nullopt
                 : std::optional<workflows::ThaidService>(std::in_place, *services_, journal_, proof_)),
      bare_enrolment_(services_ != nullptr
                          ? std::nullopt
                          : std::optional<workflows::ThaidEnrolment>(std::in_place, ports_, journal_, proof_)),
      enrolment_(thaid_ ? thaid_->enrolment() : *bare_enrolment_) {
    if (services_ != nullptr && setup.catalogue_of_services != nullptr) {
        added_.emplace(*services_, *setup.catalogue_of_services, journal_, proof_);
    }
}

void VisitSession::take_proof() {
    const auto& proof = proof_.state();
    facts_.visit_id = journal_.visit().id;
    facts_.officer_unknown = journal_.officer().citizen_id.empty();
    facts_.consent = proof.consent;
    facts_.card = proof.card;
    facts_.card_status = proof.card_status;
    facts_.face = proof.face;
    facts_.probe = proof.probe.value_or(domain::Picture{});
    facts_.warnings = proof.warnings;
    facts_.photo_years = proof.photo_years;
    facts_.second_person = proof.second_person;
    facts_.returning = proof.returning;
    facts_.captures = proof.captures;
    facts_.case_number = enrolment_.record().number;
    facts_.level_label = proof_.level_label();
    describe();
}

Result<Done> VisitSession::open() {
    if (outreach_ != nullptr && !journal_.is_open()) {
        if (auto allowed = workflows::may_begin_visit(*outreach_); !allowed) {
            return allowed;
        }
    }
    auto opened = journal_.is_open() ? Result<Done>{Done{}} : journal_.open();
    facts_.visit_id = journal_.visit().id;
    (void)look_at_outreach();  // for the list; asked anew when a service is begun
    return opened;
}

Result<Done> VisitSession::record_consent(bool face) {
    auto recorded = proof_.record_consent(face, ports_.notice.basis);
    take_proof();
    const bool refused = !face && !recorded && recorded.error().code == FailureCode::ConsentRequired;
    if (!refused) {
        return recorded;
    }
    facts_.outcome = VisitOutcome::ConsentRefused;
    return journal_.close();
}

Result<Done> VisitSession::read_card(const std::function<void(const ports::CardReadProgress&)>& on_progress,
                                     std::stop_token stop) {
    if (!proof_.state().card) {
        ports::CardReadRequest request;
        request.wait = kWaitForCard;
        std::optional<domain::CitizenId> shown;
        const auto note = [&](const ports::CardReadProgress& progress) {
            if (progress.card && !shown) {
                shown = progress.card->citizen_id;
            }
            on_progress(progress);
        };
        facts_.card_advice = domain::CardAdvice::None;
        if (auto read = proof_.read_card(request, note, stop); !read) {
            take_proof();
            note_failed_read(read.error(), shown);
            return read;
        }
        const auto& photo = proof_.state().card->photo;
        if (photo) {
            auto decoded = ports_.picture_codec.decode(photo->jpeg);
            facts_.chip_photo = decoded ? *decoded : domain::Picture{};
        }
    }
    auto checked = open_case_and_check(stop);
    take_proof();
    return checked;
}

void VisitSession::note_failed_read(const domain::Failure& failure, const std::optional<domain::CitizenId>& shown) {
    if (failure.code == FailureCode::CardSwapped && shown) {
        proof_.expect(*shown);
    }
    if (domain::is_card_trouble(failure.code)) {
        const auto health = ports_.card_reader.health();
        // The row used last is the read that has just failed.
        facts_.card_advice =
            health.rows.empty() ? domain::CardAdvice::None : domain::card_advice(health, health.rows.back().reader);
    }
}

Result<Done> VisitSession::open_case_and_check(std::stop_token stop) {
    if (facts_.thaid && enrolment_.record().id.empty()) {
        if (auto opened = open_thaid(stop); !opened) {
            return opened;
        }
    }
    if (!facts_.card_status_asked) {
        if (auto checked = proof_.check_card_status(stop); !checked) {
            return checked;
        }
        facts_.card_status_asked = true;
    }
    if (auto compared = compare_registry(stop); !compared) {
        return compared;
    }
    return take_up_drafts(std::move(stop));
}

Result<Done> VisitSession::compare_face(domain::CapturedFaces faces, std::stop_token stop) {
    auto compared = proof_.compare_face(std::move(faces), std::move(stop));
    take_proof();
    if (!compared) {
        return compared.error();
    }
    return Done{};
}

Result<Done> VisitSession::record_look(bool looked) {
    auto recorded = proof_.state().officer_looked == looked ? Result<Done>(Done{}) : proof_.record_officer_look(looked);
    take_proof();
    return recorded;
}

Result<Done> VisitSession::refer(const std::string& reason, bool looked) {
    if (!refer_recorded_) {
        if (auto recorded = record_look(looked); !recorded) {
            return recorded;
        }
        if (auto referred = proof_.refer(reason, enrolment_.record().id); !referred) {
            return referred;
        }
        refer_recorded_ = true;
    }
    facts_.outcome = VisitOutcome::Referred;
    return journal_.close();
}

Result<Done> VisitSession::finish(const std::function<void(VisitActivity)>& on_stage, std::stop_token stop) {
    if (!confirmed_) {
        on_stage(VisitActivity::Saving);
        if (auto confirmed = confirm(); !confirmed) {
            return confirmed;
        }
    }
    if (!delivered_) {
        on_stage(VisitActivity::Delivering);
        if (auto delivered = deliver(stop); !delivered) {
            return delivered;
        }
        delivered_ = true;
        if (auto looked = look_at_fees(); !looked) {
            delivered_ = false;
            return looked;
        }
    }
    if (waits_for_fee()) {
        return Done{};
    }
    if (auto sent = send_signed(on_stage, stop); !sent || waits_for_signature()) {
        return sent;
    }
    if (auto made = make_paper(on_stage, stop); !made) {
        return made;
    }
    on_stage(VisitActivity::Closing);
    return journal_.close();
}

Result<Done> VisitSession::confirm() {
    // What may still send the officer back to a page comes first.
    if (auto ordered = added_ ? added_->order() : Result<Done>(Done{}); !ordered) {
        describe();
        return ordered;
    }
    if (facts_.thaid && !facts_.thaid_confirmed) {
        if (auto confirmed = thaid_ ? thaid_->confirm() : enrolment_.confirm(); !confirmed) {
            return confirmed;
        }
        facts_.thaid_confirmed = true;
    }
    if (added_) {
        if (auto confirmed = added_->confirm(); !confirmed) {
            return confirmed;
        }
    }
    confirmed_ = true;
    return Done{};
}

Result<Done> VisitSession::deliver(std::stop_token stop) {
    const std::stop_callback forward(stop, [this] { centre_wait_.request_stop(); });
    if (facts_.thaid && facts_.outcome == VisitOutcome::None) {
        const auto delivered = enrolment_.deliver(centre_wait_.get_token());
        const auto code = delivered ? FailureCode::UnexpectedError : delivered.error().code;
        if (!delivered && !workflows::waits_for_centre(code) && !means_rejected(code)) {
            return delivered;
        }
        facts_.outcome = delivered                           ? VisitOutcome::Accepted
                         : workflows::waits_for_centre(code) ? VisitOutcome::WaitingForCentre
                                                             : VisitOutcome::Rejected;
        thaid_rejected_ = facts_.outcome == VisitOutcome::Rejected;
        if (!delivered) {
            facts_.centre_why = code;
            facts_.centre_refusal = thaid_rejected_ ? delivered.error().detail : "";
        }
    }
    if (added_) {
        if (auto delivered = added_->deliver(centre_wait_.get_token()); !delivered) {
            return delivered;
        }
        weigh_outcomes();
    }
    return Done{};
}

Result<Done> VisitSession::cancel_enrolment(const std::string& reason) {
    const auto& record = enrolment_.record();
    if (record.id.empty() || facts_.thaid_confirmed || cancel_recorded_) {
        return Done{};
    }
    workflows::JournalExtras extras;
    extras.case_id = record.id;
    extras.reason = reason;
    auto cancelled = journal_.record(domain::EventKind::CaseCancelled, {{"reason", reason}}, std::move(extras));
    cancel_recorded_ = cancelled.ok();
    return cancelled;
}

Result<Done> VisitSession::end(const std::string& reason) {
    if (auto cancelled = cancel_enrolment(reason); !cancelled) {
        return cancelled;
    }
    if (added_) {
        if (auto cancelled = added_->cancel(reason); !cancelled) {
            return cancelled;
        }
    }
    if (facts_.outcome == VisitOutcome::None) {
        facts_.outcome = VisitOutcome::Ended;
    }
    return journal_.close();
}

}  // namespace amphoe::gui
