#include "core/domain/AmountInWords.h"

#include <gtest/gtest.h>

#include <limits>

namespace amphoe::domain {
namespace {

TEST(AmountInWords, VectorsOfTheRules) {
    EXPECT_EQ(amount_in_thai_words(2100), "ยี่สิบเอ็ดบาทถ้วน");
    EXPECT_EQ(amount_in_thai_words(1000), "สิบบาทถ้วน");
    EXPECT_EQ(amount_in_thai_words(1100), "สิบเอ็ดบาทถ้วน");
    EXPECT_EQ(amount_in_thai_words(2000), "ยี่สิบบาทถ้วน");
    EXPECT_EQ(amount_in_thai_words(10000), "หนึ่งร้อยบาทถ้วน");
    EXPECT_EQ(amount_in_thai_words(10100), "หนึ่งร้อยเอ็ดบาทถ้วน");
    EXPECT_EQ(amount_in_thai_words(50), "ห้าสิบสตางค์");
    EXPECT_EQ(amount_in_thai_words(100002125), "หนึ่งล้านยี่สิบเอ็ดบาทยี่สิบห้าสตางค์");
}

TEST(AmountInWords, EdgesOfOnesTensAndMillions) {
    EXPECT_EQ(amount_in_thai_words(0), "ศูนย์บาทถ้วน");
    EXPECT_EQ(amount_in_thai_words(100), "หนึ่งบาทถ้วน");
    EXPECT_EQ(amount_in_thai_words(101), "หนึ่งบาทหนึ่งสตางค์");
    EXPECT_EQ(amount_in_thai_words(11100), "หนึ่งร้อยสิบเอ็ดบาทถ้วน");
    EXPECT_EQ(amount_in_thai_words(20000100), "สองแสนเอ็ดบาทถ้วน");
    EXPECT_EQ(amount_in_thai_words(100000000), "หนึ่งล้านบาทถ้วน");
    EXPECT_EQ(amount_in_thai_words(100000100), "หนึ่งล้านเอ็ดบาทถ้วน");
    EXPECT_EQ(amount_in_thai_words(1100000000), "สิบเอ็ดล้านบาทถ้วน");
    EXPECT_EQ(amount_in_thai_words(100000000000000), "หนึ่งล้านล้านบาทถ้วน");
    EXPECT_EQ(amount_in_thai_words(-2100), "ลบยี่สิบเอ็ดบาทถ้วน");
    EXPECT_FALSE(amount_in_thai_words(std::numeric_limits<std::int64_t>::min()).empty());
}

TEST(AmountInWords, DigitsAreGroupedByThousands) {
    EXPECT_EQ(amount_in_digits(0), "0.00");
    EXPECT_EQ(amount_in_digits(5), "0.05");
    EXPECT_EQ(amount_in_digits(99999), "999.99");
    EXPECT_EQ(amount_in_digits(100000), "1,000.00");
    EXPECT_EQ(amount_in_digits(100002125), "1,000,021.25");
    EXPECT_EQ(amount_in_digits(-100002125), "-1,000,021.25");
}

// Reads the words back, so that every amount has its own unmistakable words.
class Words {
  public:
    explicit Words(std::string_view text) : rest_(text) {}
    std::int64_t satang() {
        std::int64_t baht = number("บาท");
        std::int64_t total = baht * 100;
        if (!take("ถ้วน")) {
            total += number("สตางค์");
        }
        EXPECT_TRUE(rest_.empty()) << rest_;
        return total;
    }

  private:
    bool take(std::string_view word) {
        if (!rest_.starts_with(word)) {
            return false;
        }
        rest_.remove_prefix(word.size());
        return true;
    }
    std::int64_t digit() {
        static constexpr std::string_view kWords[] = {"ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"};
        for (std::int64_t value = 0; value < 10; ++value) {
            if (take(kWords[value])) {
                return value;
            }
        }
        return take("ยี่") ? 2 : take("เอ็ด") ? 1 : -1;
    }
    // Sum of digit × place up to `end`; a bare "สิบ" is ten.
    std::int64_t number(std::string_view end) {
        std::int64_t sum = 0;
        std::int64_t group = 0;
        while (!rest_.empty() && !take(end)) {
            if (take("ล้าน")) {
                sum = (sum + group) * 1000000;
                group = 0;
                continue;
            }
            std::int64_t value = digit();
            value = value < 0 ? 1 : value;
            group += value * (take("แสน")   ? 100000
                              : take("หมื่น") ? 10000
                              : take("พัน")  ? 1000
                              : take("ร้อย") ? 100
                              : take("สิบ")  ? 10
                                            : 1);
        }
        return sum + group;
    }
    std::string_view rest_;
};

TEST(AmountInWords, WordsReadBackAsTheAmount) {
    for (std::int64_t baht = 1; baht < 3000000; baht = baht * 7 / 5 + 1) {
        for (const std::int64_t satang : {0, 1, 11, 20, 21, 75, 99}) {
            const std::int64_t amount = baht * 100 + satang;
            EXPECT_EQ(Words(amount_in_thai_words(amount)).satang(), amount) << amount_in_thai_words(amount);
        }
    }
}

}  // namespace
}  // namespace amphoe::domain
