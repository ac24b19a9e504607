// The demonstration profiles with the drawn photo, for tests of card reading.
#pragma once

#include <filesystem>
#include <string>

#include "devices/card/simulated/CardProfile.h"

namespace amphoe::tests {

std::filesystem::path demonstration_card(const std::string& name);
std::filesystem::path shapes_photo();
devices::card::Bytes shapes_photo_bytes();

/// Names of all profiles in the folder, in order, and one of them with the drawn photo.
std::vector<std::string> demonstration_card_names();
devices::card::CardProfile demonstration_profile(const std::string& name);

devices::card::CardProfile somchai();
devices::card::CardProfile somsri();
devices::card::CardProfile foreign_card();

/// What somchai's card holds, to be changed by a test and encoded again.
devices::card::CardContent plain_content();
/// A card with that content and a Thai ATR. The content must fit.
devices::card::CardProfile card_with(const devices::card::CardContent& content);
/// The same card with a scripted fault.
devices::card::CardProfile with_fault(devices::card::CardProfile profile, const std::string& fault);

}  // namespace amphoe::tests
