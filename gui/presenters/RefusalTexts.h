// Why the centre refused an act, in the present language: the keys of the contract as sentences.
#pragma once

#include <string>

#include "gui/presenters/Texts.h"

namespace amphoe::gui {

/// Nothing for a key nobody has put into words.
std::string refusal_sentence(const std::string& key, const Texts& texts);

/// "The centre says: people still live in the house"; a key without a sentence stands as it is, so that the officer can
/// name it on the telephone. Nothing for what is no key.
std::string refusal_text(const std::string& key, const Texts& texts);

}  // namespace amphoe::gui
