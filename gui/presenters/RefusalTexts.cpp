#include "gui/presenters/RefusalTexts.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "gui/presenters/TextForms.h"

namespace amphoe::gui {
namespace {

struct Refusal {
    std::string_view key;
    const char* sentence;  ///< untranslated
};

// clang-format off
constexpr std::array<Refusal, 183> kRefusals{{
    {"action.invalid", msg("the centre does not know this kind of request")},
    {"address.too_long", msg("a part of the address is too long")},
    {"age.below_minimum", msg("the person is too young for it")},
    {"age.outside", msg("the person's age is outside the limits")},
    {"area.other_office", msg("another office gives house numbers there")},
    {"area.unknown", msg("the area is not known")},
    {"authentication.missing", msg("the request does not say how the person was authenticated")},
    {"booking.closed", msg("the booking has ended")},
    {"booking.incomplete", msg("the booking is not complete")},
    {"booking.slot_invalid", msg("this time cannot be booked")},
    {"booking.taken", msg("the person has a booking at this time already")},
    {"booking.unknown", msg("the booking is not known")},
    {"card.exists", msg("the person has a card that counts")},
    {"card.not_expired", msg("the card has not expired")},
    {"card.not_usable", msg("the card's status is not normal")},
    {"card.needed", msg("this service needs the card and the face")},
    {"card.requested_already", msg("a card was asked for already")},
    {"channel.invalid", msg("the channel is not known")},
    {"citizen.invalid", msg("the citizen number is wrong")},
    {"citizen.not_synthetic", msg("a practice desk takes made-up numbers only")},
    {"code.expired", msg("the one-time code has expired")},
    {"code.forged", msg("the one-time code is not genuine")},
    {"code.other_person", msg("the code is another person's")},
    {"code.used", msg("the one-time code was used already")},
    {"completed_date.contradicts", msg("the day of completion and \"under construction\" contradict each other")},
    {"conflict.version", msg("the record was changed meanwhile")},
    {"consent.clause_missing", msg("the words of the legal duty that stands for the consent are missing")},
    {"consent.missing", msg("a consent is missing")},
    {"consent.unknown", msg("the approval in ThaID is not known for this house")},
    {"consent.used", msg("the approval in ThaID was used already")},
    {"copies.invalid", msg("the number of copies is not right")},
    {"copy_kind.invalid", msg("copies of this kind are not made")},
    {"copy_kind.no_record", msg("the register has no entry to copy")},
    {"correction.incomplete", msg("the correction is not complete")},
    {"correction.invalid", msg("the correction is not right")},
    {"correction_document.missing", msg("the paper that shows the right entry is not named")},
    {"date.future", msg("a date lies in the future")},
    {"date.invalid", msg("a date is wrong")},
    {"day.closed_already", msg("the day was closed already")},
    {"day.incomplete", msg("the day's report is not complete")},
    {"day.other_workstation", msg("it is the day of another workstation")},
    {"day.sum_wrong", msg("the day's sums do not agree")},
    {"decision.invalid", msg("the decision is not known")},
    {"delegation.date_future", msg("the letter of delegation is of a day to come")},
    {"delegation.date_missing", msg("the day of the letter of delegation is missing")},
    {"delegation.original_not_seen", msg("nobody saw the original letter of delegation")},
    {"delegation.principal_invalid", msg("who sent the delegate is not named rightly")},
    {"delegation.too_old", msg("the letter of delegation is too old")},
    {"delegation.expired", msg("the delegation has expired")},
    {"delegation.missing", msg("the delegation is missing")},
    {"delegation.other_act", msg("the delegation is for something else")},
    {"delegation.other_person", msg("the delegation names somebody else")},
    {"delegation.self", msg("nobody sends himself as a delegate")},
    {"delegation.unknown", msg("the delegation is not known")},
    {"destination.missing", msg("the house they move to is missing")},
    {"destination.unknown", msg("the house they move to is not known")},
    {"email.invalid", msg("the e-mail address is wrong")},
    {"enrolment.exists", msg("the person is enrolled already")},
    {"enrolment.level_highest", msg("the level cannot be raised further")},
    {"enrolment.none", msg("the person is not enrolled")},
    {"enrolment.revoked", msg("the enrolment was revoked")},
    {"enrolment.suspended", msg("the enrolment is suspended")},
    {"evidence.missing", msg("the paper that shows it is missing")},
    {"face.card_photo_missing", msg("the photo of the card is missing")},
    {"face.not_looked", msg("the officer did not confirm having looked at the citizen's face")},
    {"face.not_passed", msg("the face did not pass, and no second person accepted it")},
    {"face.probe_damaged", msg("the picture of the face is damaged")},
    {"face.probe_unusable", msg("the picture of the face cannot be used")},
    {"guardian.invalid", msg("the guardian is not the one registered")},
    {"guardian.missing", msg("a guardian is missing")},
    {"head.wrong", msg("the consent is not of the head of that house")},
    {"hidden.not_allowed", msg("a record cannot be hidden like this")},
    {"house.blocked", msg("the register allows no move of this house")},
    {"house.central", msg("it is the central house of the registry")},
    {"house.demolished", msg("the house is demolished")},
    {"house.ended", msg("the house was split or merged and is no more")},
    {"house.not_under_construction", msg("the register does not have the house as under construction")},
    {"house.occupied", msg("people still live in the house")},
    {"house.other_office", msg("another office keeps the house")},
    {"house.other_owner", msg("a house belongs to somebody else")},
    {"house.other_village", msg("a house stands in another village")},
    {"house.same", msg("it is the house they leave")},
    {"house.twice", msg("a house is named twice")},
    {"house.unknown", msg("the house is not known")},
    {"house_no.invalid", msg("the house number has not the right form")},
    {"house_no.taken", msg("another house has this number")},
    {"house_no.twice", msg("a house number is named twice")},
    {"informant.invalid", msg("this kind of informant is not known")},
    {"informant.not_guardian", msg("the informant is not the registered guardian")},
    {"informant.not_head", msg("the informant is not the head of this house")},
    {"informant.not_mover", msg("the informant is not among those who move")},
    {"interview.missing", msg("what the officer heard and saw is missing")},
    {"late_fine.above_ceiling", msg("the fine is above what the law allows")},
    {"late_fine.invalid", msg("the fine is not named rightly")},
    {"late_fine.not_late", msg("there is a fine though the notice is in time")},
    {"late_reason.missing", msg("it is late and nobody says why")},
    {"linkage.field", msg("the agency may not have this field for this purpose")},
    {"linkage.invalid", msg("the agency's question has not the right form")},
    {"message.kind_not_served", msg("the centre does not serve this")},
    {"method.invalid", msg("the way of proof is not known")},
    {"mode.invalid", msg("the way of working is not known")},
    {"moo.invalid", msg("the village number is wrong")},
    {"mover.moving", msg("somebody is on the move already")},
    {"mover.not_in_house", msg("somebody is not registered in this house")},
    {"mover.not_moving", msg("somebody has not moved out")},
    {"mover.not_present", msg("somebody of age did not come in person with card or ThaID")},
    {"mover.twice", msg("somebody is named twice")},
    {"movers.differ", msg("they are not exactly the people of the notice")},
    {"movers.missing", msg("nobody is named who moves")},
    {"movers.too_many", msg("too many people are named")},
    {"notice.stale", msg("the move notice is too old")},
    {"notice.unknown", msg("the move notice is not known")},
    {"notice.used", msg("the move notice was used already")},
    {"notice.void", msg("the move notice is void")},
    {"officer.concerned", msg("it is the officer's own matter or one of the own house, and no supervisor allowed it")},
    {"officer.missing", msg("the officer of the act is not named")},
    {"online_case.closed", msg("the online request was decided already")},
    {"online_case.unknown", msg("the online request is not known")},
    {"other_houses.missing", msg("the houses to merge are missing")},
    {"other_houses.too_many", msg("too many houses are named")},
    {"owner.invalid", msg("the owner's citizen number is wrong")},
    {"paper.invalid", msg("a paper is not described rightly")},
    {"paper.number_taken", msg("another paper has this number")},
    {"paper.unknown", msg("the paper is not known")},
    {"paper.void", msg("the paper is void")},
    {"paper.void_already", msg("the paper was ended already")},
    {"papers.invalid", msg("the list of papers is not right")},
    {"papers.too_many", msg("there are too many papers")},
    {"part_numbers.count", msg("the proposed numbers are not as many as the houses")},
    {"parts.invalid", msg("the number of parts is not right")},
    {"person.central_house", msg("the person is in the central house")},
    {"person.deceased", msg("the person is registered as deceased")},
    {"person.not_thai", msg("the person is not registered as Thai")},
    {"person.struck_out", msg("the person was struck out of the register")},
    {"person.unknown", msg("the person is not in the register")},
    {"phone.invalid", msg("the phone number is wrong")},
    {"phone.missing", msg("a phone number is missing")},
    {"phone.too_many_persons", msg("too many people use this phone number")},
    {"phone.unverified", msg("nobody showed that the phone is the person's own")},
    {"proof.missing", msg("the proof of identity is missing")},
    {"purpose.invalid", msg("the purpose is not right")},
    {"reason.contradicts", msg("the reason does not agree with why no card was shown")},
    {"reason.invalid", msg("the reason is not right")},
    {"reason.missing", msg("the reason is missing")},
    {"receipt.incomplete", msg("the receipt is not complete")},
    {"receipt.number_taken", msg("another receipt has this number")},
    {"receipt.price_wrong", msg("a price on the receipt is not the fee of that day")},
    {"receipt.sum_wrong", msg("the receipt's sum is wrong")},
    {"receipt.unknown", msg("the receipt is not known")},
    {"receipt.void_already", msg("the receipt was ended already")},
    {"receipt.void_late", msg("the receipt can no longer be ended")},
    {"record.conflict", msg("the record was changed meanwhile")},
    {"record.other", msg("the record is another person's")},
    {"record.unknown", msg("the record is not known")},
    {"referee.invalid", msg("who vouches may not vouch here")},
    {"referee.missing", msg("somebody who vouches is missing")},
    {"referee.too_young", msg("who vouches is too young")},
    {"relation.invalid", msg("the relation to the head is not known")},
    {"relation.missing", msg("the relation to the head is missing")},
    {"relation.no_head", msg("nobody is named as head of the house")},
    {"relation.not_head", msg("who asks is not the head of that house")},
    {"relation.not_self", msg("the record is not of who asks")},
    {"relation.other_head", msg("the house has another head")},
    {"requester.expired", msg("the requester's registration has expired")},
    {"requester.not_certified", msg("the requester is not certified")},
    {"requester.not_live", msg("the requester is not connected yet")},
    {"requester.purpose", msg("the requester may not ask for this purpose")},
    {"requester.quota", msg("the requester's quota is used up")},
    {"requester.unknown", msg("the requester is not known")},
    {"result.invalid", msg("the result is not known")},
    {"second_officer_reason.missing", msg("the second person gave no reason")},
    {"second_person.concerned", msg("the second person is concerned or lives in the house")},
    {"second_person.missing", msg("a second person has to agree")},
    {"second_person.not_entitled", msg("the second person may not agree to this")},
    {"second_person.unknown", msg("the second person is not on the office's roll")},
    {"service.unknown", msg("the centre does not know this service")},
    {"state.invalid", msg("the state is not known")},
    {"subject.unknown", msg("the one it is about is not known")},
    {"tangrat.level2_already", msg("the person is at level 2 already")},
    {"tangrat.too_many", msg("it was done too often today")},
    {"text.invalid", msg("a text has signs that are not allowed")},
    {"variant.invalid", msg("this kind of request is not known")},
    {"waiver_reason.missing", msg("the reason of the waiver is missing")},
}};
// clang-format on

constexpr std::size_t kLongestKey = 40;

/// What the contract calls a key; anything else that a centre sends is not put on the screen.
bool is_key(std::string_view text) {
    return !text.empty() && text.size() <= kLongestKey &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.") == std::string_view::npos;
}

}  // namespace

std::string refusal_sentence(const std::string& key, const Texts& texts) {
    const auto* found = std::ranges::find(kRefusals, std::string_view(key), &Refusal::key);
    return found == kRefusals.end() ? std::string{} : texts.tr(found->sentence);
}

std::string refusal_text(const std::string& key, const Texts& texts) {
    const auto sentence = refusal_sentence(key, texts);
    if (!sentence.empty() || is_key(key)) {
        return filled(texts.tr("The centre says: {reason}"), {{"reason", sentence.empty() ? key : sentence}});
    }
    return {};
}

}  // namespace amphoe::gui
