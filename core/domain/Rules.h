// Rules that are data with a date (architecture rule 12). Loaded and validated by core/configuration.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/domain/AreaTable.h"
#include "core/domain/ClockReading.h"
#include "core/domain/Consent.h"
#include "core/domain/HouseEvidence.h"
#include "core/domain/OfficeTable.h"
#include "core/domain/OutboxAge.h"
#include "core/domain/PowerState.h"
#include "core/domain/Visit.h"

namespace amphoe::domain {

/// Which workstation this is and for whom it works.
struct Workstation {
    std::string id;     ///< "WS-9901-01"
    std::string rcode;  ///< office code, 4 digits
    std::string office_th;
    std::string office_en;
    std::string counter;  ///< "2"
    bool training = true;
    bool centre_simulated = true;
};

/// The notice shown before face comparison (domain.md W3.1).
struct ConsentNotice {
    std::string version;
    std::string effective_from;  ///< ISO date
    std::vector<std::string> lines_th;
    std::vector<std::string> lines_en;
    LegalBasis basis = LegalBasis::ConsentSection26;  ///< on which the office compares faces
    std::map<LegalBasis, LegalClause> clauses{};      ///< the words of each basis
    /// Empty words where the notice has none.
    LegalClause clause_of(LegalBasis one) const {
        const auto found = clauses.find(one);
        return found == clauses.end() ? LegalClause{} : found->second;
    }
};

/// Evidence needed for a level label; the first row whose evidence is all there wins (domain.md W3.8).
struct AssuranceLevel {
    std::string label;               ///< stored as text, never as a number
    std::set<std::string> evidence;  ///< "chip", "card_status", "face"
};

/// What the face comparison does besides the thresholds (domain.md W3.6-7). Distances are raw, of two live pictures;
/// where they come from is in resources/models/README.md.
struct FaceRules {
    int card_photo_old_years = 6;      ///< from this age of the chip photo on, the officer is told
    bool centre_comparison = true;     ///< the centre compares too when it is reached (FVS)
    int centre_wait_ms = 3000;         ///< the verdict never waits longer for the centre
    double officer_distance = 0.42;    ///< at or below: is this the officer? A warning only
    double same_face_distance = 0.36;  ///< at or below: seen today under another citizen number. A warning only
    int probe_longest_side = 640;      ///< pixels; kept pictures show the face's surroundings, not the room
};

/// Limits of identity proof and ThaID enrolment (domain.md W3, W4).
struct EnrolmentRules {
    std::string version;
    std::string effective_from;  ///< ISO date
    int minimum_age = 7;
    int guardian_below_age = 15;
    int captures_per_visit = 3;
    int capture_timeout_s = 20;
    int steady_ms = 500;  ///< a face must be good for this long before automatic capture
    std::vector<AssuranceLevel> levels;
    FaceRules face{};
};

/// How long what is kept (domain.md W17). Case events and the audit log are not erased here.
struct RetentionRules {
    std::string version;
    std::string effective_from;              ///< ISO date
    std::set<std::string> live_image_kinds;  ///< kinds of attachments: lower-case letters and underscores
    int live_image_hours = 24;               ///< after the centre's receipt; never more than 24
    int draft_days = 7;                      ///< for visits that were never closed
};

/// What one item costs; the newest row whose date is not later than the day counts (domain.md W11, W14).
struct FeeRow {
    std::string item;  ///< "certified_copy", "move_destination" ...
    std::string title_th;
    std::string title_en;
    int satang = 0;
    std::string effective_from;  ///< ISO date
};

/// A fee cut or not taken in an area for a time (domain.md W11: cuts and waivers by announcement).
struct FeeWaiver {
    std::string item;
    std::string ccaatt;  ///< beginning of the area code; empty: everywhere
    std::string from;    ///< ISO date, included
    std::string until;   ///< ISO date, included
    std::string reason_th;
    int satang = 0;  ///< what is still to be paid
};

/// What the office says of one service. It can only take away: what the program cannot do no file makes it do.
struct ServiceTerms {
    std::string title_th;
    std::string title_en;
    bool enabled = true;
    bool needs_card = false;  ///< true: never without the plastic card, even where the program knows another way
    bool offline = true;      ///< false: not begun while the card status cannot be asked
};

/// Limits and day counts of the counter services (domain.md W2-W14); every value is configuration.
struct ServiceRules {
    std::string version;
    std::string effective_from;  ///< ISO date
    int move_notice_days = 15;
    int move_notice_stale_days = 30;
    int destination_persons = 3;
    int house_notice_days = 15;  ///< to ask for a number after completion, or to tell of a demolition
    int house_number_days_local = 7;
    int house_number_days_district = 30;
    int card_first_age = 7;
    int card_last_age = 70;
    int card_apply_days = 60;
    int referee_age = 20;
    int age_of_majority = 20;  ///< Civil and Commercial Code, section 19
    int copies_at_most = 10;
    int purpose_letters = 60;
    int persons_per_phone = 3;
    int tangrat_tries_per_day = 5;
    int token_screen_minutes = 10;
    int token_paper_days = 7;
    int booking_days_ahead = 15;
    int booking_closes_minute = 16 * 60;  ///< of the day before, in minutes of the day (W2.2)
    int booking_slot_minutes = 30;
    int office_opens_minute = 8 * 60 + 30;  ///< of the counter, in minutes of the day
    int office_closes_minute = 16 * 60 + 30;
    int no_show_calls = 3;
    int no_show_minutes = 15;
    int queue_service_minutes = 10;           ///< what one service takes, until the day's own figures are known
    int record_fresh_minutes = 15;            ///< a record fetched earlier may be certified offline for so long (W15)
    int outreach_package_hours = 48;          ///< what was fetched before leaving the office counts for so long (W18)
    int outreach_warning_hours = 40;          ///< from this age on the desk says how long it still counts
    int rights_answer_days = 30;              ///< to answer a data subject's request (W17)
    int delegation_letter_days = 90;          ///< a delegation on paper counts for so long after its day (W6.4, W10.1)
    int move_late_ceiling_satang = 100'000;   ///< the most a late notice of a move may cost (W6.5, W7)
    int card_late_ceiling_satang = 10'000;    ///< the most a late request for a card may cost (W12)
    int house_late_ceiling_satang = 100'000;  ///< the most a late notice of a house may cost (W10)
    int house_number_soon_percent = 70;       ///< of the days to give a house number: from here on it is urgent (W10.5)
    int house_number_over_percent = 100;      ///< and from here on too late
    int online_move_working_days = 1;         ///< to decide an online move that names no day of its own (W9)
    int register_questions = 3;               ///< asked of somebody without a card (W3.9)
    int register_answers_right = 2;           ///< of these
    int breach_notice_hours = 72;             ///< to notify a breach of personal data (W17)
    int outbox_late_hours = 4;                ///< an act waits so long for the centre before the officer is told (W15)
    int outbox_overdue_hours = 24;            ///< and so long before the supervisor must act
    int clock_warning_minutes = 2;      ///< above this difference from the centre's clock the officer is told (W0)
    int clock_blocking_minutes = 5;     ///< above this one nothing is certified and no code is sent
    int battery_low_percent = 20;       ///< from here down the desk asks for power (W18)
    int battery_critical_percent = 10;  ///< and from here down at once
    int battery_exchange_seconds = 60;  ///< on the battery the centre is asked no more often
    int battery_preview_ms = 150;       ///< and the preview of the camera is shown no more often
    std::set<std::string> holidays{};   ///< ISO dates; Saturdays and Sundays need no entry
    std::vector<FeeRow> fees{};
    std::vector<FeeWaiver> waivers{};
    OfficeTable offices{};                           ///< what house codes may begin with (E5)
    AreaTable areas{};                               ///< where houses may stand, with names (W10)
    HouseEvidenceList house_evidence{};              ///< what is brought for a house number (W10.4)
    std::map<ServiceKind, ServiceTerms> services{};  ///< a service without terms is offered as the program knows it

    OutboxLimits outbox_limits() const {
        return {std::chrono::hours(outbox_late_hours), std::chrono::hours(outbox_overdue_hours)};
    }
    PowerLimits power_limits() const { return {battery_low_percent, battery_critical_percent}; }
    ClockLimits clock_limits() const {
        return {std::chrono::minutes(clock_warning_minutes), std::chrono::minutes(clock_blocking_minutes)};
    }
};

}  // namespace amphoe::domain
