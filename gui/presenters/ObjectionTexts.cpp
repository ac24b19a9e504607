#include "gui/presenters/ObjectionTexts.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "gui/presenters/FormTexts.h"
#include "gui/presenters/TextForms.h"

namespace amphoe::gui {
namespace {

/// "{n}" stands for digits, "{item}" for anything; at most one of them, exact reasons before those with one.
struct Objection {
    const char* reason;
    const char* sentence;  ///< untranslated
};

// clang-format off
constexpr std::array<Objection, 126> kObjections{{
    {"is missing", msg("has to be filled in")},
    {"is empty", msg("has to be filled in")},
    {"is longer than {n} letters", msg("is longer than {n} letters")},
    {"must be a whole number", msg("must be a whole number")},
    {"must be a date with a year of four digits", msg("must be a date with a year of four digits")},
    {"must be ten digits beginning with 06, 08 or 09", msg("must be ten digits beginning with 06, 08 or 09")},
    {"must be a citizen number with its check digit", msg("is no citizen number: check the digits")},
    {"must be 11 digits", msg("must be 11 digits")},
    {"must be of the choices", msg("must be one of the choices")},
    {"must be yes or no", msg("must be yes or no")},
    {"cannot be taken", msg("cannot be taken like this")},
    {"is not asked for here", msg("is not asked for here")},
    {"not_utf8", msg("has letters that cannot be read")},
    {"control", msg("has control signs; type it anew")},
    {"direction", msg("has hidden signs; type it anew")},
    {"pictograph", msg("has pictures among the letters")},
    {"unprintable", msg("has signs that cannot be printed")},
    {"thai_order", msg("has Thai signs in an impossible order; type it anew")},
    {"too_long", msg("is too long")},
    {"a child is not its own guardian", msg("a child is not its own guardian")},
    {"is not registered as living", msg("is not registered as living")},
    {"is the central house register", msg("is the central house register")},
    {"is of another citizen than this case", msg("is of another citizen than this case; drop this service and begin it anew")},
    {"must be at least {n} years old", msg("must be at least {n} years old")},
    {"a link by SMS needs a phone", msg("a link by SMS needs a phone number")},
    {"a link by SMS goes to a verified phone only", msg("a link by SMS goes only to a phone proved by its code; choose the QR code otherwise")},
    {"the person is at level 2 already", msg("the person is at level 2 already")},
    {"the new phone is missing", msg("the new phone number has to be filled in")},
    {"has letters no requester has", msg("has letters that no requester's code has")},
    {"is not the person this case was opened for", msg("is not the person this case was opened for")},
    {"not enough right answers", msg("not enough right answers")},
    {"cards are made from {n} years on", msg("cards are made from {n} years of age on")},
    {"older than {n} years: only as an exempt person", msg("is older than {n} years: only as an exempt person")},
    {"the card is valid for life", msg("this card is valid for life and does not expire; choose another reason")},
    {"nobody vouches for himself", msg("nobody vouches for himself")},
    {"is not the head of that house", msg("is not the head of that house")},
    {"the digital card is not this person's", msg("the digital card is another person's")},
    {"must be 2 letters and 10 digits", msg("must be 2 letters and 10 digits, as on the back of the card")},
    {"what is printed on the card is not what is registered", msg("compare the printed card with what is shown; a card that differs is handed to the registrar")},
    {"is neither parent nor guardian of the child as registered", msg("is neither parent nor guardian of the child as registered")},
    {"is no e-mail address", msg("is no e-mail address: name@place.th, or leave it empty")},
    {"names no mover", msg("names nobody who moves")},
    {"was decided already", msg("was decided already")},
    {"a check failed, so it can only be returned", msg("a check failed, so it can only be returned")},
    {"the house is unknown or no more", msg("the house of the request is not in the register or is no more; return the request")},
    {"the register allows no move", msg("the register allows no move of a house of the request; return the request")},
    {"the head has not agreed", msg("the head of the house has not agreed; return the request")},
    {"the house has no head", msg("the house of the request has no head; return the request")},
    {"who approved is not the head of the house now", msg("who approved is not the head of the house now; return the request")},
    {"a mover is not listed in the house they leave or is moving already", msg("a mover is not listed in the house they leave or is moving already; return the request")},
    {"the day of moving is missing or has not come", msg("the day of moving is missing or has not come; return the request")},
    {"is neither of the head of this house nor of somebody listed there", msg("is neither of the head of this house nor of somebody listed there")},
    {"whom a mover sent moves that mover only", msg("whom a mover sent moves that mover only")},
    {"the original letter has to be seen", msg("the original letter has to be seen; without it the act is not taken")},
    {"is more than {n} days ago", msg("is more than {n} days ago; ask for a new letter")},
    {"is before the day of the letter", msg("is before the day of the letter")},
    {"the informant is not the head of this house", msg("the informant is not the head of this house")},
    {"the informant is not listed in this house", msg("the informant is not listed in this house")},
    {"a citizen number is wrong", msg("a citizen number is wrong")},
    {"who speaks for the own move moves nobody else", msg("who speaks for the own move moves nobody else")},
    {"the register names other parents or guardians of a child", msg("the register names other parents or guardians of a child; ask one of them to come")},
    {"a guardian speaks for minors only", msg("a guardian speaks for minors only")},
    {"nobody was chosen", msg("nobody was chosen")},
    {"somebody is named twice", msg("somebody is named twice")},
    {"is in the future", msg("lies in the future")},
    {"lies in the past", msg("lies in the past")},
    {"is the house they leave", msg("is the house they leave")},
    {"the house is demolished", msg("the house is demolished")},
    {"the register allows no move of this house", msg("the register allows no move of this house")},
    {"names another delegate", msg("names another delegate")},
    {"does not name this act", msg("does not name this act")},
    {"has expired", msg("has expired")},
    {"was used already", msg("was used already")},
    {"is void", msg("is void")},
    {"names nobody", msg("names nobody")},
    {"must be exactly the people of the notice", msg("must be exactly the people of the notice")},
    {"is the house they left", msg("is the house they left")},
    {"the record is another person's", msg("the record is another person's")},
    {"is another person's", msg("is another person's")},
    {"the requester is not the head of that house", msg("the requester is not the head of that house")},
    {"must be 1 to {n}", msg("must be 1 to {n}")},
    {"says nothing", msg("says nothing")},
    {"nobody of that house is an alien", msg("nobody of that house is an alien")},
    {"the officer has to look at the record first", msg("the officer has to look at the record first")},
    {"is the same house", msg("is the same house")},
    {"must be 2 to 20", msg("must be 2 to 20")},
    {"{n} is no registry office of today or of former times", msg("begins with {n}, which is no registry office of today or of former times")},
    {"{item} is the number of a house that is there", msg("{n} is the number of a house that is there")},
    {"names a number twice", msg("names a number twice")},
    {"must be {n} lines or none", msg("must be {n} lines with one number each, or left empty")},
    {"must be 11 digits in every line", msg("must be 11 digits in every line")},
    {"must be 1 to {n} houses", msg("must be 1 to {n} houses")},
    {"names a house twice", msg("names a house twice")},
    {"the register knows neither owner nor head: {item}", msg("the register knows neither owner nor head of house {n}")},
    {"the house has a head", msg("the house has a head already")},
    {"exactly one of them becomes the head of the house", msg("nobody is head of the house yet; exactly one of them becomes its head")},
    {"who agreed for this house becomes its head", msg("who agreed for this house becomes its head")},
    {"the card has not expired", msg("the card has not expired")},
    {"the person has had a card", msg("the person has had a card")},
    {"the card was named as lost", msg("the card was said to be lost")},
    {"there was no card yet, so it is the first", msg("there was no card yet, so it is the first")},
    {"the principal is the delegate", msg("nobody sends himself as a delegate")},
    {"belongs to somebody else: {item}", msg("house {n} belongs to somebody else")},
    {"stands in another village: {item}", msg("house {n} stands in another village")},
    {"people live there and move out first: {item}", msg("people live in house {n} and have to move out first")},
    {"people live in the house and move out first", msg("people live in the house and have to move out first")},
    {"is not where the house to split stands", msg("is not where the house to split stands")},
    {"the house was split or merged and is no more", msg("the house was split or merged and is no more")},
    {"has not the form of this part", msg("has not the form of this part")},
    {"must be 1 to 3 digits", msg("must be 1 to 3 digits")},
    {"must be 6 digits of an area", msg("must be the 6 digits of an area")},
    {"{n} is not in the table of areas", msg("{n} is not in this office's table of areas: look the code up again")},
    {"{n} is an area of former times", msg("{n} is an area of former times: take the code of today")},
    {"must be degrees with at most 6 decimals, in Thailand", msg("must be degrees with at most 6 decimals, in Thailand")},
    {"a house under construction is not completed", msg("a house under construction is not completed")},
    {"is not under construction in the register", msg("is not under construction in the register")},
    {"one of these papers is needed: {item}", msg("one of these papers is needed: {n}")},
    {"must be digits with / and at most one Thai letter at the end", msg("must be digits with / and at most one Thai letter at the end")},
    {"is a neighbour's number", msg("is a neighbour's number")},
    {"is not the number of this person", msg("is not the number of this person; read it off the card that is shown, or ask for the ThaID code")},
    {"is the code of another person", msg("is the ThaID code of another person; ask this person to show a new one")},
    {"the register names other parents or guardians; an adult shows the card", msg("the register names other parents or guardians; an adult shows the card, for a minor one of them comes")},
    {"is digits with hyphens", msg("is digits with hyphens, as printed on the notice")},
    {"an adult's move cannot be delegated", msg("an adult's move cannot be delegated")},
    {"{item} must be taken 1 to 100 times", msg("each item is taken 1 to 100 times")},
    {"{item} has no fee today", msg("an item has no fee today")},
}};
// clang-format on

/// What stands at the placeholder; nothing when the reason is another one.
std::optional<std::string> value_in(std::string_view pattern, std::string_view reason) {
    const auto open = pattern.find('{');
    if (open == std::string_view::npos) {
        return pattern == reason ? std::optional<std::string>("") : std::nullopt;
    }
    const auto close = pattern.find('}');
    const auto before = pattern.substr(0, open);
    const auto after = pattern.substr(close + 1);
    if (reason.size() <= before.size() + after.size() || !reason.starts_with(before) || !reason.ends_with(after)) {
        return std::nullopt;
    }
    const std::string value(reason.substr(before.size(), reason.size() - before.size() - after.size()));
    const bool digits = value.find_first_not_of("0123456789") == std::string::npos;
    return digits || pattern.substr(open, close - open + 1) == "{item}" ? std::optional(value) : std::nullopt;
}

}  // namespace

std::string objection_sentence(const std::string& reason, const Texts& texts) {
    for (const auto& objection : kObjections) {
        if (const auto value = value_in(objection.reason, reason)) {
            return filled(texts.tr(objection.sentence), {{"n", *value}});
        }
    }
    return {};
}

std::string objection_text(const VisitState& state, const Texts& texts) {
    const auto key = objected_field(state);
    if (key.empty()) {
        return {};
    }
    const auto sentence = objection_sentence(state.failure->detail.substr(key.size() + 2), texts);
    std::string title;
    if (state.facts.form) {
        const auto& fields = state.facts.form->fields;
        const auto field = std::ranges::find(fields, key, &domain::FormField::key);
        title = field == fields.end() ? title : field_title(*field, texts);
    }
    if (title.empty() || sentence.empty()) {
        return title + sentence;
    }
    return title + ": " + sentence;
}

}  // namespace amphoe::gui
