#include "text/plural_rule.h"

#include <algorithm>
#include <array>

namespace duolog::text {

namespace {

constexpr std::size_t kMostForms = 6;
constexpr std::size_t kLongestExpression = 1000;
constexpr int kDeepest = 32;
constexpr std::uint64_t kLargestNumber = 1'000'000'000;

struct Operator {
    std::string_view sign;
    int binding;  ///< As in C; higher binds tighter.
};

/// Two-character signs first, so that "<=" is not read as "<".
constexpr std::array<Operator, 13> kOperators = {{{"||", 1},
                                                  {"&&", 2},
                                                  {"==", 3},
                                                  {"!=", 3},
                                                  {"<=", 4},
                                                  {">=", 4},
                                                  {"<", 4},
                                                  {">", 4},
                                                  {"+", 5},
                                                  {"-", 5},
                                                  {"*", 6},
                                                  {"/", 6},
                                                  {"%", 6}}};

std::uint64_t apply(std::string_view sign, std::uint64_t a, std::uint64_t b) {
    if (sign == "||")
        return a != 0 || b != 0;
    if (sign == "&&")
        return a != 0 && b != 0;
    if (sign == "==")
        return a == b;
    if (sign == "!=")
        return a != b;
    if (sign == "<=")
        return a <= b;
    if (sign == ">=")
        return a >= b;
    if (sign == "<")
        return a < b;
    if (sign == ">")
        return a > b;
    if (sign == "+")
        return a + b;
    if (sign == "-")
        return a - b;
    if (sign == "*")
        return a * b;
    if (b == 0)
        return 0;
    return sign == "/" ? a / b : a % b;
}

/// Reads and evaluates in one pass, both branches of a condition included, so that whether the text is a rule does not
/// depend on n. Every step sets failed_ rather than stopping.
class Evaluator {
public:
    Evaluator(std::string_view text, std::uint64_t n) : rest_(text), n_(n) {}

    std::optional<std::uint64_t> run() {
        const std::uint64_t value = condition();
        skip_spaces();
        if (failed_ || !rest_.empty())
            return std::nullopt;
        return value;
    }

private:
    std::uint64_t condition() {
        if (!deeper())
            return 0;
        std::uint64_t value = binary(1);
        if (take("?")) {
            const std::uint64_t yes = condition();
            expect(":");
            const std::uint64_t no = condition();
            value = value != 0 ? yes : no;
        }
        --depth_;
        return value;
    }

    std::uint64_t binary(int least_binding) {
        std::uint64_t value = unary();
        while (const Operator* found = take_operator(least_binding)) {
            value = apply(found->sign, value, binary(found->binding + 1));
        }
        return value;
    }

    std::uint64_t unary() {
        bool negate = false;
        bool truth = false;
        while (take("!")) {
            negate = !negate;
            truth = true;
        }
        const std::uint64_t value = primary();
        return truth ? (value != 0) != negate : value;
    }

    std::uint64_t primary() {
        if (take("n"))
            return n_;
        if (!take("("))
            return number();
        const std::uint64_t value = condition();
        expect(")");
        return value;
    }

    std::uint64_t number() {
        skip_spaces();
        std::uint64_t value = 0;
        std::size_t digits = 0;
        for (; digits < rest_.size() && rest_[digits] >= '0' && rest_[digits] <= '9'; ++digits) {
            value = value * 10 + static_cast<std::uint64_t>(rest_[digits] - '0');
            if (value > kLargestNumber)
                failed_ = true;
        }
        if (digits == 0)
            failed_ = true;
        rest_.remove_prefix(digits);
        return value;
    }

    const Operator* take_operator(int least_binding) {
        for (const Operator& candidate : kOperators) {
            if (!sees(candidate.sign))
                continue;
            if (candidate.binding < least_binding)
                return nullptr;
            rest_.remove_prefix(candidate.sign.size());
            return &candidate;
        }
        return nullptr;
    }

    bool deeper() {
        if (++depth_ > kDeepest)
            failed_ = true;
        return !failed_;
    }

    bool sees(std::string_view sign) {
        skip_spaces();
        return rest_.substr(0, sign.size()) == sign;
    }

    bool take(std::string_view sign) {
        if (failed_ || !sees(sign))
            return false;
        rest_.remove_prefix(sign.size());
        return true;
    }

    void expect(std::string_view sign) {
        if (!take(sign))
            failed_ = true;
    }

    void skip_spaces() { rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t"), rest_.size())); }

    std::string_view rest_;
    std::uint64_t n_;
    int depth_ = 0;
    bool failed_ = false;
};

/// What stands after "name=", up to a semicolon or the end; nothing when there is no such name.
std::optional<std::string_view> value_of(std::string_view field, std::string_view name) {
    while (!field.empty()) {
        const std::size_t end = std::min(field.find(';'), field.size());
        std::string_view part = field.substr(0, end);
        part.remove_prefix(std::min(part.find_first_not_of(" \t"), part.size()));
        if (part.substr(0, name.size()) == name && part.substr(name.size(), 1) == "=")
            return part.substr(name.size() + 1);
        field.remove_prefix(std::min(end + 1, field.size()));
    }
    return std::nullopt;
}

}  // namespace

std::optional<PluralRule> PluralRule::parse(std::string_view field) {
    const auto count = value_of(field, "nplurals");
    const auto expression = value_of(field, "plural");
    if (!count || !expression || expression->size() > kLongestExpression)
        return std::nullopt;
    if (count->size() != 1 || !Evaluator(*expression, 1).run())
        return std::nullopt;
    const char digit = count->front();
    if (digit < '1' || digit > '0' + static_cast<char>(kMostForms))
        return std::nullopt;
    PluralRule rule;
    rule.forms_ = static_cast<std::size_t>(digit - '0');
    rule.expression_ = *expression;
    return rule;
}

std::size_t PluralRule::choose(std::uint64_t n) const {
    const auto form = Evaluator(expression_, n).run();
    return form && *form < forms_ ? static_cast<std::size_t>(*form) : 0;
}

}  // namespace duolog::text
